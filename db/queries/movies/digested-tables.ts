import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  collections,
  companies,
  countries,
  credits,
  keywords,
  languages,
  movieCertifications,
  movieCompanies,
  movieFreshness,
  movieKeywords,
  movieNeighbours,
  movieProviders,
  movies,
  movieVideos,
  people,
  providers,
} from "@/db/schema";

export type DigestedTable = {
  name: string;
  table: PgTable;
  columns: (AnyPgColumn | SQL)[];
  /** What identifies a row; the digest goes in its order. */
  order: readonly [AnyPgColumn, ...AnyPgColumn[]];
  where?: SQL;
};

type Options = { without?: readonly string[]; plus?: readonly SQL[]; where?: SQL };

function digested(
  table: PgTable,
  order: DigestedTable["order"],
  { without = [], plus = [], where }: Options = {},
): DigestedTable {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !without.includes(name));
  return {
    name: getTableName(table),
    table,
    order,
    where,
    columns: [...columns.map(([, column]) => column), ...plus],
  };
}

/**
 * Everything that comes from outside, column by column, so that what is added to the schema is digested too. Left out:
 * instants; our own ratings and what follows from them; content hashes, which say the same again; `prominence` and the
 * table `search_terms`, which remember the greatest popularity that there ever was; names that nothing refers to.
 */
export const DIGESTED_TABLES: readonly DigestedTable[] = [
  digested(movies, [movies.id], {
    without: [
      "contentHash",
      "communityRatingCount",
      "communityHalfStarsSum",
      "score",
      "createdAt",
      "updatedAt",
    ],
  }),
  digested(credits, [credits.movieId, credits.ordinal]),
  digested(people, [people.id], { without: ["prominence"] }),
  digested(movieKeywords, [movieKeywords.movieId, movieKeywords.keywordId]),
  digested(keywords, [keywords.id], {
    where: sql`${keywords.id} in (select ${movieKeywords.keywordId} from ${movieKeywords})`,
  }),
  digested(collections, [collections.id], {
    where: sql`${collections.id} in (select ${movies.collectionId} from ${movies})`,
  }),
  digested(movieCompanies, [movieCompanies.movieId, movieCompanies.ordinal]),
  digested(companies, [companies.id], {
    where: sql`${companies.id} in (select ${movieCompanies.companyId} from ${movieCompanies})`,
  }),
  digested(countries, [countries.code], {
    where: sql`${countries.code} in (select unnest(${movies.countries}) from ${movies})`,
  }),
  digested(languages, [languages.code], {
    where: sql`${languages.code} in (select unnest(${movies.spokenLanguages}) from ${movies})`,
  }),
  digested(movieVideos, [movieVideos.movieId, movieVideos.ordinal]),
  digested(movieCertifications, [movieCertifications.movieId, movieCertifications.region]),
  digested(movieProviders, [
    movieProviders.movieId,
    movieProviders.region,
    movieProviders.kind,
    movieProviders.ordinal,
  ]),
  digested(providers, [providers.id], {
    where: sql`${providers.id} in (select ${movieProviders.providerId} from ${movieProviders})`,
  }),
  digested(movieNeighbours, [movieNeighbours.movieId, movieNeighbours.ordinal]),
  digested(movieFreshness, [movieFreshness.movieId], {
    without: ["fetchedAt", "missingSince"],
    plus: [sql`${movieFreshness.missingSince} is not null`],
  }),
];
