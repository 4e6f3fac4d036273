import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { HALF_STARS_MAX, HALF_STARS_MIN } from "@/core/ratings/rating";
import type { Dials } from "@/core/recommendations/dials";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { TRAINING_REASONS, TRAINING_STAGES, TRAINING_STATUSES } from "@/core/recommendations/training-run";
import { users } from "@/db/schema/accounts";
import { bytea } from "@/db/schema/bytea";
import { movies } from "@/db/schema/movies";
import { oneOf } from "@/db/schema/one-of";

/** Finished models. The id is the version that people see. */
export const recommenderModels = pgTable("recommender_models", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  settings: jsonb().$type<TrainingSettings>().notNull(),
  /** Offline, on people held out; null when there were too few. */
  metrics: jsonb().$type<ModelMetrics>(),
  fingerprint: text().notNull(),
  /** All ratings that it learned from; so many of them people's own. */
  ratings: integer().notNull(),
  ownRatings: integer().notNull(),
  people: integer().notNull(),
  movies: integer().notNull(),
  bytes: integer().notNull(),
  /** SHA-256 of the parts, in hexadecimal: what is loaded otherwise is damaged. */
  checksum: text().notNull(),
  trainingMs: integer().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** A model's arrays, in pieces that a row can hold. */
export const recommenderModelParts = pgTable(
  "recommender_model_parts",
  {
    modelId: integer()
      .notNull()
      .references(() => recommenderModels.id, { onDelete: "cascade" }),
    name: text().notNull(),
    ordinal: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.name, table.ordinal] })],
);

/** One row: what is served. `revision` grows with each change, so that web processes notice. */
export const recommenderState = pgTable(
  "recommender_state",
  {
    id: smallint().primaryKey().default(1),
    revision: integer().notNull().default(0),
    /** People's own ratings since the last training took up what there was. */
    newRatings: integer().notNull().default(0),
    activeModelId: integer().references(() => recommenderModels.id, { onDelete: "set null" }),
    /** Where everybody's dials stand who has not turned them. */
    defaultDials: jsonb().$type<Dials>().notNull(),
  },
  () => [check("recommender_state_one_row", sql`id = 1`)],
);

/** Trainings asked for, running and ended. */
export const trainingRuns = pgTable(
  "training_runs",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    status: text({ enum: TRAINING_STATUSES }).notNull(),
    reason: text({ enum: TRAINING_REASONS }).notNull(),
    requestedBy: integer().references(() => users.id, { onDelete: "set null" }),
    stage: text({ enum: TRAINING_STAGES }),
    /** 0 to 1, over all stages. */
    progress: real().notNull().default(0),
    /** How often it was taken up; a worker that died leaves it to the next. */
    attempts: smallint().notNull().default(0),
    error: text(),
    modelId: integer().references(() => recommenderModels.id, { onDelete: "set null" }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    startedAt: timestamp({ withTimezone: true }),
    heartbeatAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // queue-training: two that are asked for at once are one
    uniqueIndex("training_runs_open_key").on(sql`(true)`).where(sql`status in ('queued', 'running')`),
    // remove-guest and delete-user, whose deletion looks for them
    index("training_runs_requested_by_idx").on(table.requestedBy).where(sql`requested_by is not null`),
    index("training_runs_model_idx").on(table.modelId),
    check("training_runs_status", oneOf("status", TRAINING_STATUSES)),
    check("training_runs_reason", oneOf("reason", TRAINING_REASONS)),
    check("training_runs_stage", oneOf("stage", TRAINING_STAGES)),
    check("training_runs_progress", sql`progress between 0 and 1`),
  ],
);

/** Sets of ratings of unknown people, which the model learns from beside people's own. */
export const priorSources = pgTable("prior_sources", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** Such as "ml-1m"; importing the same again replaces it. */
  name: text().notNull().unique(),
  termsAcceptedAt: timestamp({ withTimezone: true }).notNull(),
  /** Null while its ratings come in; nobody learns from it before. */
  importedAt: timestamp({ withTimezone: true }),
  ratings: integer().notNull().default(0),
  people: integer().notNull().default(0),
  movies: integer().notNull().default(0),
  /** Movies of the source that the catalogue does not have. */
  unknownMovies: integer().notNull().default(0),
});

/** Never shown as anyone's: `person` is a number within its source. */
export const priorRatings = pgTable(
  "prior_ratings",
  {
    sourceId: integer()
      .notNull()
      .references(() => priorSources.id, { onDelete: "cascade" }),
    person: integer().notNull(),
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    halfStars: smallint().notNull(),
    ratedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.person, table.movieId] }),
    // purge-movies and delete-movie, whose deletion looks for them
    index("prior_ratings_movie_idx").on(table.movieId),
    check(
      "prior_ratings_half_stars",
      sql`half_stars between ${sql.raw(String(HALF_STARS_MIN))} and ${sql.raw(String(HALF_STARS_MAX))}`,
    ),
  ],
);

/** Movies whose rating somebody does not want to be a reason for recommendations. */
export const struckReasons = pgTable(
  "struck_reasons",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    struckAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.movieId] }),
    // purge-movies and delete-movie, whose deletion looks for them
    index("struck_reasons_movie_idx").on(table.movieId),
  ],
);

/** Positions of the dials that somebody gave a name. */
export const moods = pgTable(
  "moods",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    dials: jsonb().$type<Dials>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // list-moods; a name is taken whatever its case
    uniqueIndex("moods_user_name_key").on(table.userId, sql`lower(${table.name})`),
  ],
);

/** What was predicted just before somebody rated, and what they gave: kept at that time, never reconstructed. */
export const ratingPredictions = pgTable(
  "rating_predictions",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    /** In stars, 0.5 to 5; four in five ratings should lie between low and high. */
    predictedStars: doublePrecision().notNull(),
    lowStars: doublePrecision().notNull(),
    highStars: doublePrecision().notNull(),
    halfStarsGiven: smallint().notNull(),
    modelId: integer().references(() => recommenderModels.id, { onDelete: "set null" }),
    ratedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // The first rating of a movie counts: the second was no longer unknown.
    primaryKey({ columns: [table.userId, table.movieId] }),
    // get-calibration: over time
    index("rating_predictions_user_rated_at_idx").on(table.userId, table.ratedAt),
    // purge-movies and delete-movie, whose deletion looks for them
    index("rating_predictions_movie_idx").on(table.movieId),
    index("rating_predictions_model_idx").on(table.modelId),
  ],
);
