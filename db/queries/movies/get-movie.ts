import { backdropUrl } from "@/core/movies/backdrop-url";
import { movieNotFound } from "@/core/movies/movie-not-found";
import type { CastMember, CrewMember, MovieDetail } from "@/core/movies/views";
import { profileUrl } from "@/core/people/profile-url";
import type { Database } from "@/db/client";
import { movieSummary, type SummaryRow } from "@/db/queries/movies/summary-columns";

type CreditRow = {
  id: number;
  name: string;
  profilePath: string | null;
  department: string;
  job: string;
  character: string | null;
};

type MovieRow = SummaryRow &
  Omit<MovieDetail, keyof SummaryRow | "backdropUrl" | "community" | "directors" | "cast" | "crew"> & {
    backdropPath: string | null;
    communityHalfStarsSum: number;
    credits: CreditRow[];
  };

/** Everything that the page of a movie shows: one prepared statement. @throws AppError `not_found`. */
export async function getMovie(db: Database, id: number): Promise<MovieDetail> {
  const [movie] = await db.$client<MovieRow[]>`
    select id, title, original_title as "originalTitle", overview, tagline, released_on as "releasedOn",
      runtime_minutes as "runtimeMinutes", language, spoken_languages as "spokenLanguages", countries,
      genre_ids as "genreIds", poster_path as "posterPath", backdrop_path as "backdropPath", imdb_id as "imdbId",
      homepage, popularity, popularity_is_estimate as "popularityIsEstimate", vote_average as "voteAverage",
      vote_count as "votes", community_rating_count as "communityRatingCount",
      community_half_stars_sum as "communityHalfStarsSum", score,
      (select coalesce(json_agg(json_build_object('id', people.id, 'name', name, 'profilePath', profile_path,
          'department', department, 'job', job, 'character', character) order by ordinal), '[]')
        from credits join people on people.id = person_id where movie_id = movies.id) as credits,
      (select coalesce(json_agg(name order by name), '[]')
        from movie_keywords join keywords on keywords.id = keyword_id where movie_id = movies.id) as keywords
    from movies where id = ${id}`;
  if (!movie) throw movieNotFound();
  return { ...facts(movie), ...splitCredits(movie.credits) };
}

function facts(movie: MovieRow) {
  const { communityRatingCount: ratingCount, communityHalfStarsSum } = movie;
  return {
    ...movieSummary(movie),
    originalTitle: movie.originalTitle,
    overview: movie.overview,
    tagline: movie.tagline,
    spokenLanguages: movie.spokenLanguages,
    countries: movie.countries,
    backdropUrl: backdropUrl(movie.id, movie.backdropPath),
    popularityIsEstimate: movie.popularityIsEstimate,
    community: {
      ratingCount,
      halfStarsMean: ratingCount === 0 ? null : communityHalfStarsSum / ratingCount,
    },
    keywords: movie.keywords,
    imdbId: movie.imdbId,
    homepage: movie.homepage,
  };
}

function splitCredits(rows: readonly CreditRow[]) {
  const cast: CastMember[] = [];
  const crew = new Map<number, CrewMember>();
  for (const { id, name, profilePath, department, job, character } of rows) {
    const crewMember = crew.get(id);
    if (department === "Acting") cast.push({ id, name, character, profileUrl: profileUrl(id, profilePath) });
    else if (crewMember) crewMember.jobs.push(job);
    else crew.set(id, { id, name, jobs: [job] });
  }
  const members = [...crew.values()];
  const directors = members.filter((member) => member.jobs.includes("Director"));
  return { cast, crew: members, directors: directors.map(({ id, name }) => ({ id, name })) };
}
