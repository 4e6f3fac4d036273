import { and, asc, eq, lt, or, sql } from "drizzle-orm";
import { genreNames } from "@/core/movies/genre";
import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import type {
  CatalogSnapshot,
  SnapshotFeature,
  SnapshotMovie,
} from "@/core/recommendations/catalog-snapshot";
import type { Database } from "@/db/client";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";
import { credits, keywords, movieKeywords, movies, people } from "@/db/schema";

/** The names at the top of the bill are those that a film is chosen for. */
const CAST_MAX = 5;

/** Reads the whole catalogue for the recommender. The revision is read first: at worst, the copy is newer than it says. */
export async function readCatalogSnapshot(db: Database): Promise<CatalogSnapshot> {
  const revision = await readCatalogRevision(db);
  const movieRows: SnapshotMovie[] = await db
    .select({
      id: movies.id,
      title: movies.title,
      releasedOn: movies.releasedOn,
      popularity: movies.popularity,
      score: movies.score,
      language: movies.language,
      genreIds: movies.genreIds,
    })
    .from(movies)
    .orderBy(asc(movies.id));
  const features = [
    ...movieRows.flatMap(genreFeatures),
    ...(await readPeople(db)),
    ...(await readKeywords(db)),
  ];
  return buildCatalogSnapshot(revision, movieRows, features);
}

function genreFeatures({ id, genreIds }: SnapshotMovie): SnapshotFeature[] {
  return genreIds.map((genreId) => ({
    movieId: id,
    kind: "genre",
    key: genreId,
    name: genreNames([genreId]).join(""),
  }));
}

/** Each person once a film: who directs and acts counts as its director. */
async function readPeople(db: Database): Promise<SnapshotFeature[]> {
  const isDirector = eq(credits.job, "Director");
  const isTopBilled = and(eq(credits.department, "Acting"), lt(credits.ordinal, CAST_MAX));
  const rows = await db
    .select({
      movieId: credits.movieId,
      key: credits.personId,
      name: people.name,
      directs: sql<boolean>`bool_or(${isDirector})`,
    })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(or(isDirector, isTopBilled))
    .groupBy(credits.movieId, credits.personId, people.name);
  return rows.map(({ directs, ...row }) => ({ ...row, kind: directs ? "director" : "cast" }));
}

/** By name, so that a keyword of the starter catalogue is the same as TMDB's. */
async function readKeywords(db: Database): Promise<SnapshotFeature[]> {
  const rows = await db
    .selectDistinct({ movieId: movieKeywords.movieId, name: sql<string>`lower(${keywords.name})` })
    .from(movieKeywords)
    .innerJoin(keywords, eq(keywords.id, movieKeywords.keywordId));
  return rows.map((row) => ({ ...row, kind: "keyword", key: row.name }));
}
