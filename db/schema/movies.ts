import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { OWN_MOVIE_ID_MAX, OWN_MOVIE_ID_MIN } from "@/core/movies/own-movie";
import { COMMUNITY_PRIOR_RATINGS, SCORE_PRIOR_MEAN, WORLD_PRIOR_VOTES } from "@/core/movies/score";
import { people } from "@/db/schema/people";

const mean = sql.raw(String(SCORE_PRIOR_MEAN));
const votes = sql.raw(`${WORLD_PRIOR_VOTES}.0`);
const ratings = sql.raw(`${COMMUNITY_PRIOR_RATINGS}.0`);

/** Ids of movies that are made here: one that was removed is never given to another. */
export const ownMovieIds = pgSequence("own_movie_ids", {
  startWith: OWN_MOVIE_ID_MIN,
  minValue: OWN_MOVIE_ID_MIN,
  maxValue: OWN_MOVIE_ID_MAX,
});

/** A movie. The id is TMDB's; movies made here get ids from 1,000,000,000 up. Null and empty mean "not known". */
export const movies = pgTable(
  "movies",
  {
    id: integer().primaryKey(),
    title: text().notNull(),
    originalTitle: text().notNull(),
    overview: text(),
    tagline: text(),
    releasedOn: date(),
    runtimeMinutes: integer(),
    /** ISO 639-1. */
    language: text(),
    /** ISO 3166-1 alpha-2. */
    countries: text().array().notNull().default([]),
    genreIds: integer().array().notNull().default([]),
    posterPath: text(),
    backdropPath: text(),
    imdbId: text(),
    homepage: text(),
    /** The series it belongs to. */
    collectionId: integer(),
    /** ISO 639-1, as spoken in it. */
    spokenLanguages: text().array().notNull().default([]),
    wikidataId: text(),
    /** TMDB's word: Released, In Production, … */
    status: text(),
    popularity: doublePrecision().notNull().default(0),
    /** True when the popularity is the starter catalogue's editorial estimate. */
    popularityIsEstimate: boolean().notNull().default(false),
    voteAverage: real().notNull().default(0),
    voteCount: integer().notNull().default(0),
    editorialScore: real(),
    /** The two totals are written by the consumer update-movie-score only. */
    communityRatingCount: integer().notNull().default(0),
    communityHalfStarsSum: integer().notNull().default(0),
    /** `core/movies/score.ts` in SQL. */
    score: doublePrecision().generatedAlwaysAs(
      sql`case when vote_count + community_rating_count = 0 and editorial_score is null then null
        else (${ratings} * (${votes} * coalesce(editorial_score, ${mean})::double precision
            + vote_average::double precision * vote_count) / (${votes} + vote_count) + community_half_stars_sum)
          / (${ratings} + community_rating_count) end`,
    ),
    /** What titles sort by: lower case, no accents, no leading article. */
    sortTitle: text().notNull(),
    /** Normalised titles, padded with blanks (`core/discovery/search-text.ts`). */
    searchKey: text().notNull(),
    /** SHA-256 of everything above that comes from outside: equal means that a merge has nothing to do. */
    contentHash: char({ length: 64 }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // list-movies sorted by popularity; search tiers, best known first
    index("movies_popularity_idx").on(table.popularity.desc(), table.id.desc()),
    // list-movies sorted by rating; home row "Top rated"
    index("movies_score_idx").on(table.score.desc().nullsLast(), table.id.desc()),
    // list-movies sorted or narrowed by date; home row "New"
    index("movies_released_on_idx").on(table.releasedOn.desc().nullsLast(), table.id.desc()),
    // query-movies sorted by votes
    index("movies_vote_count_idx").on(table.voteCount.desc(), table.id.desc()),
    // list-movies sorted by title
    index("movies_sort_title_idx").on(table.sortTitle, table.id),
    // list-movies with included genres
    index("movies_genre_ids_idx").using("gin", table.genreIds),
    // search-movies and suggest: words and parts of words in titles
    index("movies_search_key_idx").using("gin", table.searchKey.op("gin_trgm_ops")),
    // get-movie-dossier: the other movies of a series
    index("movies_collection_idx").on(table.collectionId).where(sql`collection_id is not null`),
    check("movies_runtime_positive", sql`runtime_minutes > 0`),
  ],
);

/** Who did what in a movie, in the order of the billing. */
export const credits = pgTable(
  "credits",
  {
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    ordinal: smallint().notNull(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    /** "Acting" for the cast, else TMDB's department: Directing, Writing, … */
    department: text().notNull(),
    job: text().notNull(),
    character: text(),
  },
  (table) => [
    primaryKey({ columns: [table.movieId, table.ordinal] }),
    // get-person: the filmography
    index("credits_person_idx").on(table.personId, table.movieId),
  ],
);

export const keywords = pgTable(
  "keywords",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
  },
  (table) => [
    // query-movies with a keyword's name
    index("keywords_name_idx").on(sql`lower(${table.name})`),
  ],
);

export const movieKeywords = pgTable(
  "movie_keywords",
  {
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    keywordId: integer()
      .notNull()
      .references(() => keywords.id),
  },
  (table) => [
    primaryKey({ columns: [table.movieId, table.keywordId] }),
    // query-movies with a keyword
    index("movie_keywords_keyword_idx").on(table.keywordId, table.movieId),
  ],
);

/** Words of the titles, to mend typos against. */
export const searchTerms = pgTable(
  "search_terms",
  {
    term: text().primaryKey(),
    /** Popularity of the best known movie that has the word. */
    weight: doublePrecision().notNull(),
  },
  (table) => [
    // correct-query: words that look like the one typed
    index("search_terms_term_idx").using("gin", table.term.op("gin_trgm_ops")),
  ],
);

/** One row; the revision grows with every merge that changed a movie, so that copies in memory know when they are old. */
export const catalogState = pgTable("catalog_state", {
  id: smallint().primaryKey().default(1),
  revision: integer().notNull().default(0),
  starterLoaded: boolean().notNull().default(false),
});
