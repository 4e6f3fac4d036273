import { z } from "zod";
import { documentAs } from "@/api/documented-as";
import { validate } from "@/api/serving/validate";
import { syncKind, syncRequestDocumentation, syncRequestSchemas } from "@/api/sync/sync-request-schemas";
import { AppError } from "@/core/app-error";
import type { SyncRequest } from "@/core/sync/sync-request";
import { SYNC_WORDS } from "@/core/sync/sync-words";

/**
 * The fields that the query may have. What they may be depends on the mode, which may stand in the body, so that little
 * is asked for here; `textToValues` makes numbers of those that are some.
 */
const text = (words: string) => z.string(words).optional();
const number = (words: string) => z.union([z.number(), z.string()], words).optional();
export const syncQuery = z.strictObject({
  mode: text(SYNC_WORDS.mode),
  source: text(SYNC_WORDS.source),
  pages: number(SYNC_WORDS.pages),
  genres: z.array(z.union([z.number(), z.string()])).optional(),
  released_from: text(SYNC_WORDS.releasedFrom),
  released_to: text(SYNC_WORDS.releasedTo),
  language: text(SYNC_WORDS.language),
  min_votes: number(SYNC_WORDS.minVotes),
  location: text(SYNC_WORDS.location),
  min_popularity: number(SYNC_WORDS.minPopularity),
  older_than_days: number(SYNC_WORDS.olderThanDays),
});

/** The body; the schema that its mode asks for decides later, together with the query. */
export const syncBody = documentAs(
  z.record(z.string(), z.unknown(), "The body must be a JSON object."),
  syncRequestDocumentation,
).optional();

/**
 * What a request asks to be synced, in its body, its query, or both: five pages of the most popular movies unless it
 * says otherwise.
 * @throws AppError `invalid_input`.
 */
export function readSyncRequest(
  query: z.output<typeof syncQuery>,
  body: z.output<typeof syncBody> = {},
): SyncRequest {
  const twice = Object.keys(query).find((name) => Object.hasOwn(body, name));
  if (twice) throw new AppError("invalid_input", `Give ${twice} in the body or in the address, not in both.`);
  const input = { ...query, ...body };
  const { mode, source } = validate(syncKind, input, "field");
  return validate<SyncRequest>(syncRequestSchemas[mode === "full" ? source : mode], input, "field");
}
