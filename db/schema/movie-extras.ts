import {
  boolean,
  char,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { movies } from "@/db/schema/movies";

const movieId = () =>
  integer()
    .notNull()
    .references(() => movies.id, { onDelete: "cascade" });

/** Film series such as "The Godfather Collection". */
export const collections = pgTable("collections", {
  id: integer().primaryKey(),
  name: text().notNull(),
  posterPath: text(),
  backdropPath: text(),
});

export const companies = pgTable("companies", {
  id: integer().primaryKey(),
  name: text().notNull(),
  logoPath: text(),
  /** ISO 3166-1 alpha-2. */
  country: text(),
});

export const movieCompanies = pgTable(
  "movie_companies",
  {
    movieId: movieId(),
    ordinal: smallint().notNull(),
    companyId: integer()
      .notNull()
      .references(() => companies.id),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.ordinal] })],
);

/** Countries (ISO 3166-1 alpha-2) and languages (ISO 639-1) by TMDB's English names. */
export const countries = pgTable("countries", {
  code: char({ length: 2 }).primaryKey(),
  name: text().notNull(),
});
export const languages = pgTable("languages", {
  code: char({ length: 2 }).primaryKey(),
  name: text().notNull(),
});

/** Trailers and the like, best first. */
export const movieVideos = pgTable(
  "movie_videos",
  {
    movieId: movieId(),
    ordinal: smallint().notNull(),
    /** YouTube or Vimeo. */
    site: text().notNull(),
    /** The site's own id of the video. */
    key: text().notNull(),
    name: text().notNull(),
    /** Trailer, Teaser, Clip, … */
    type: text().notNull(),
    language: text(),
    isOfficial: boolean().notNull(),
    publishedOn: date(),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.ordinal] })],
);

/** Age certifications by region (ISO 3166-1), such as DE 12. */
export const movieCertifications = pgTable(
  "movie_certifications",
  { movieId: movieId(), region: char({ length: 2 }).notNull(), certification: text().notNull() },
  (table) => [primaryKey({ columns: [table.movieId, table.region] })],
);

/** Streaming services and shops. Their availability data is JustWatch's, which must be named wherever it is shown. */
export const providers = pgTable("providers", {
  id: integer().primaryKey(),
  name: text().notNull(),
  logoPath: text(),
});

export const movieProviders = pgTable(
  "movie_providers",
  {
    movieId: movieId(),
    region: char({ length: 2 }).notNull(),
    kind: text().$type<"flatrate" | "free" | "ads" | "rent" | "buy">().notNull(),
    ordinal: smallint().notNull(),
    providerId: integer()
      .notNull()
      .references(() => providers.id),
  },
  (table) => [primaryKey({ columns: [table.movieId, table.region, table.kind, table.ordinal] })],
);

/** TMDB's own recommendations for a movie, best first. A neighbour need not be in the catalogue. */
export const movieNeighbours = pgTable(
  "movie_neighbours",
  { movieId: movieId(), ordinal: smallint().notNull(), neighbourId: integer().notNull() },
  (table) => [primaryKey({ columns: [table.movieId, table.ordinal] })],
);

/**
 * When a movie was last fetched from TMDB; none for movies that never were. Apart from `movies`, so that a sync that
 * finds nothing new touches no row of the catalogue.
 */
export const movieFreshness = pgTable(
  "movie_freshness",
  {
    movieId: movieId().primaryKey(),
    fetchedAt: timestamp({ withTimezone: true }).notNull(),
    /** Since when TMDB has no such movie; it is kept for those who rated it. */
    missingSince: timestamp({ withTimezone: true }),
  },
  (table) => [
    // refresh: what was not fetched for longest; the plot of freshness
    index("movie_freshness_fetched_at_idx").on(table.fetchedAt),
  ],
);
