import { z } from "zod";
import { GENRES, genreIdByName } from "@/core/movies/genre";
import {
  DISCOVER_PAGES_DEFAULT,
  DISCOVER_PAGES_MAX,
  KEEP_DAYS_MAX,
  REFRESH_OLDER_THAN_DAYS_DEFAULT,
  SYNC_MODES,
  type SyncMode,
  type SyncRequest,
} from "@/core/sync/sync-request";
import { SYNC_WORDS, VOTES_MAX } from "@/core/sync/sync-words";

const SOURCES = ["windows", "export"] as const;

/** What decides which fields there are. */
export const syncKind = z.looseObject({
  mode: z.enum(SYNC_MODES, SYNC_WORDS.mode).default("discover"),
  source: z.enum(SOURCES, SYNC_WORDS.source).default("windows"),
});

const genre = z.union([z.number(), z.string()], SYNC_WORDS.genres).transform((given, context) => {
  const id = typeof given === "number" ? given : genreIdByName(given);
  if (id !== undefined) return id;
  context.addIssue(SYNC_WORDS.genres);
  return z.NEVER;
});

const discover = fields("discover", {
  pages: z.number(SYNC_WORDS.pages).default(DISCOVER_PAGES_DEFAULT),
  genres: z.array(genre, SYNC_WORDS.genres).max(GENRES.length, SYNC_WORDS.genres).default([]),
  released_from: z.string(SYNC_WORDS.releasedFrom).nullable().default(null),
  released_to: z.string(SYNC_WORDS.releasedTo).nullable().default(null),
  language: z.string(SYNC_WORDS.language).nullable().default(null),
  min_votes: z.number(SYNC_WORDS.minVotes).nullable().default(null),
}).transform(({ pages, genres, released_from, released_to, language, min_votes }): SyncRequest => {
  const filter = {
    genreIds: genres,
    releasedFrom: released_from,
    releasedTo: released_to,
    language,
    minVotes: min_votes,
  };
  return { mode: "discover", pages, filter };
});

const windows = fields("full", {
  source: z.literal("windows").optional(),
  min_votes: z.number(SYNC_WORDS.minVotes),
}).transform(({ min_votes }): SyncRequest => ({ mode: "full", source: "windows", minVotes: min_votes }));

const fromExport = fields("full", {
  source: z.literal("export"),
  location: z.string(SYNC_WORDS.location),
  min_popularity: z.number(SYNC_WORDS.minPopularity),
}).transform(
  ({ location, min_popularity }): SyncRequest => ({
    mode: "full",
    source: "export",
    location,
    minPopularity: min_popularity,
  }),
);

const changes = fields("changes", {}).transform((): SyncRequest => ({ mode: "changes" }));

const refresh = fields("refresh", {
  older_than_days: z.number(SYNC_WORDS.olderThanDays).default(REFRESH_OLDER_THAN_DAYS_DEFAULT),
}).transform(({ older_than_days }): SyncRequest => ({ mode: "refresh", olderThanDays: older_than_days }));

/** The fields of each kind of sync. They make sure of the types; the rules are core's (`checkSyncRequest`). */
export const syncRequestSchemas = { discover, windows, export: fromExport, changes, refresh };

const day = z.iso.date().nullable().optional();
const wholeUpTo = (max: number) => z.int().min(0).max(max);

/** What the schemas above and core's rules take together, for those who read the description. */
export const syncRequestDocumentation = z.union([
  z.strictObject({
    mode: z.literal("discover").optional(),
    pages: z.int().min(1).max(DISCOVER_PAGES_MAX).default(DISCOVER_PAGES_DEFAULT),
    genres: z
      .array(z.enum(GENRES.map(({ name }) => name)))
      .max(GENRES.length)
      .optional(),
    released_from: day,
    released_to: day,
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable()
      .optional(),
    min_votes: wholeUpTo(VOTES_MAX).nullable().optional(),
  }),
  z.strictObject({
    mode: z.literal("full"),
    source: z.literal("windows").optional(),
    min_votes: wholeUpTo(VOTES_MAX),
  }),
  z.strictObject({
    mode: z.literal("full"),
    source: z.literal("export"),
    location: z.string().regex(/^https:\/\/[a-z.]{1,100}\/[\w./-]{1,200}$/),
    min_popularity: z.number().min(0).max(1_000_000),
  }),
  z.strictObject({ mode: z.literal("changes") }),
  z.strictObject({ mode: z.literal("refresh"), older_than_days: wholeUpTo(KEEP_DAYS_MAX).optional() }),
]);

/** A field that a mode does not have is refused: whoever sends it expects something else than what would happen. */
function fields<Shape extends z.core.$ZodLooseShape>(mode: SyncMode, shape: Shape) {
  return z.strictObject(
    { mode: z.literal(mode).optional(), ...shape },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `A ${mode} sync has no field ${String(issue.keys).slice(0, 100)}.`
          : undefined,
    },
  );
}
