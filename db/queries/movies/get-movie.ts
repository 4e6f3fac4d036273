import { asc, eq } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import { backdropUrl } from "@/core/movies/backdrop-url";
import type { CastMember, CrewMember, MovieDetail } from "@/core/movies/views";
import { profileUrl } from "@/core/people/profile-url";
import type { Executor } from "@/db/client";
import { movieCard } from "@/db/queries/movies/card-columns";
import { credits, keywords, movieKeywords, movies, people } from "@/db/schema";

type MovieRow = typeof movies.$inferSelect;

/** Everything that the page of a movie shows. @throws AppError `not_found`. */
export async function getMovie(db: Executor, id: number): Promise<MovieDetail> {
  const [[movie], creditRows, keywordRows] = await Promise.all([
    db.select().from(movies).where(eq(movies.id, id)),
    listCredits(db, id),
    db
      .select({ name: keywords.name })
      .from(movieKeywords)
      .innerJoin(keywords, eq(keywords.id, movieKeywords.keywordId))
      .where(eq(movieKeywords.movieId, id))
      .orderBy(asc(keywords.name)),
  ]);
  if (!movie) throw new AppError("not_found", "There is no such movie.");
  return {
    ...facts(movie),
    ...splitCredits(creditRows),
    keywords: keywordRows.map((keyword) => keyword.name),
  };
}

function facts(movie: MovieRow) {
  return {
    ...movieCard({ ...movie, votes: movie.voteCount }),
    originalTitle: movie.originalTitle,
    overview: movie.overview,
    tagline: movie.tagline,
    releasedOn: movie.releasedOn,
    language: movie.language,
    spokenLanguages: movie.spokenLanguages,
    countries: movie.countries,
    backdropUrl: backdropUrl(movie.id, movie.backdropPath),
    popularity: movie.popularity,
    popularityIsEstimate: movie.popularityIsEstimate,
    voteAverage: movie.voteAverage,
    voteCount: movie.voteCount,
    community: {
      ratingCount: movie.communityRatingCount,
      halfStarsMean:
        movie.communityRatingCount === 0 ? null : movie.communityHalfStarsSum / movie.communityRatingCount,
    },
    imdbId: movie.imdbId,
    homepage: movie.homepage,
  };
}

function listCredits(db: Executor, movieId: number) {
  return db
    .select({
      id: people.id,
      name: people.name,
      profilePath: people.profilePath,
      department: credits.department,
      job: credits.job,
      character: credits.character,
    })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(eq(credits.movieId, movieId))
    .orderBy(asc(credits.ordinal));
}

function splitCredits(rows: Awaited<ReturnType<typeof listCredits>>) {
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
