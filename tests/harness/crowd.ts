import type { App } from "@/platform/compose";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";

export type CrowdSize = { movies: number; people: number; ratingsEach: number };
export const SMALL_CROWD: CrowdSize = { movies: 60, people: 400, ratingsEach: 20 };

/**
 * Movies 1, 2, … and anonymous people who rated them, in circles: whoever is of a circle rates its movies most and likes
 * them. More than enough to learn from.
 */
export async function storeCrowd(app: App, { movies, people, ratingsEach }: CrowdSize): Promise<void> {
  const ids = Array.from({ length: movies }, (_, index) => index + 1);
  await storeMovies(
    app.context,
    ids.map((id) =>
      movieRecord({ id, title: `Film ${id}`, popularity: id % 17, genreIds: [[18, 35, 28][id % 3] ?? 18] }),
    ),
  );
  const sql = app.db.$client;
  const [source] = await sql<[{ id: number }]>`
    insert into prior_sources (name, terms_accepted_at, imported_at, ratings, people, movies)
    values ('a crowd', now(), now(), ${people * ratingsEach}, ${people}, ${movies}) returning id`;
  const rows = crowdRatings({ movies, people, ratingsEach });
  await sql`insert into prior_ratings (source_id, person, movie_id, half_stars, rated_at)
    select ${source.id}, person, movie, half_stars, to_timestamp(1000000000 + person * 1000 + place)
    from unnest(${rows.people}::int[], ${rows.movies}::int[], ${rows.halfStars}::int[], ${rows.places}::int[])
      as rows (person, movie, half_stars, place)`;
}

function crowdRatings({ movies, people, ratingsEach }: CrowdSize) {
  const rows = {
    people: [] as number[],
    movies: [] as number[],
    halfStars: [] as number[],
    places: [] as number[],
  };
  const circle = Math.floor(movies / 2);
  for (let person = 1; person <= people; person++) {
    for (let place = 0; place < ratingsEach; place++) {
      // 7 has no divisor in common with the sizes used, so that nobody rates a movie twice.
      const isOwn = place % 4 !== 3;
      const within = (person * 13 + place * 7) % circle;
      const isFirst = (person % 2 === 0) === isOwn;
      rows.people.push(person);
      rows.movies.push(1 + within + (isFirst ? 0 : circle));
      rows.halfStars.push(isOwn ? 8 + (within % 3) : 3 + (within % 4));
      rows.places.push(place);
    }
  }
  return rows;
}
