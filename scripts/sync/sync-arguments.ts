import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@/core/app-error";
import { genreIdByName } from "@/core/movies/genre";
import { checkSyncRequest } from "@/core/sync/check-sync-request";
import {
  DISCOVER_PAGES_DEFAULT,
  REFRESH_OLDER_THAN_DAYS_DEFAULT,
  SYNC_MODES,
  type SyncMode,
  type SyncRequest,
} from "@/core/sync/sync-request";
import { SYNC_WORDS } from "@/core/sync/sync-words";
import { OperatorError } from "@/platform/config/operator-error";

const FULL_MIN_VOTES_DEFAULT = 1;

const text = { type: "string" } as const;
const options = {
  mode: text,
  pages: text,
  genre: { type: "string", multiple: true },
  from: text,
  to: text,
  language: text,
  "min-votes": text,
  export: text,
  "min-popularity": text,
  "older-than-days": text,
} as const;

type Option = keyof typeof options;
type Values = ReturnType<typeof readValues>;

const OPTIONS_OF: Record<SyncMode, readonly Option[]> = {
  discover: ["pages", "genre", "from", "to", "language", "min-votes"],
  full: ["min-votes", "export", "min-popularity"],
  changes: [],
  refresh: ["older-than-days"],
};

/**
 * What `npm run sync` is asked to do.
 *
 *     --mode discover [--pages 5] [--genre comedy]… [--from 2020-01-01] [--to 2024-12-31] [--language en] [--min-votes 50]
 *     --mode full [--min-votes 1]
 *     --mode full --export FILE_OR_ADDRESS [--min-popularity 1]
 *     --mode changes
 *     --mode refresh [--older-than-days 150]
 *
 * @throws OperatorError in one sentence.
 */
export function readSyncArguments(args: readonly string[], folder: string): SyncRequest {
  const values = readValues(args);
  const mode = values.mode ?? "discover";
  if (!isMode(mode)) throw new OperatorError(SYNC_WORDS.mode);
  const stray = (Object.keys(values) as Option[]).find(
    (name) => name !== "mode" && !OPTIONS_OF[mode].includes(name),
  );
  if (stray) throw new OperatorError(`A ${mode} sync has no --${stray}.`);
  const request = requestOf(mode, values, folder);
  try {
    checkSyncRequest(request);
  } catch (error) {
    throw error instanceof AppError ? new OperatorError(error.message) : error;
  }
  return request;
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new OperatorError(`${sentence}. npm run sync -- --mode ${SYNC_MODES.join("|")} […]`);
  }
}

function isMode(word: string): word is SyncMode {
  return SYNC_MODES.some((mode) => mode === word);
}

function requestOf(mode: SyncMode, values: Values, folder: string): SyncRequest {
  switch (mode) {
    case "discover":
      return { mode, pages: numberOf(values.pages, DISCOVER_PAGES_DEFAULT), filter: filterOf(values) };
    case "full":
      return fullRequest(values, folder);
    case "changes":
      return { mode };
    case "refresh":
      return {
        mode,
        olderThanDays: numberOf(values["older-than-days"], REFRESH_OLDER_THAN_DAYS_DEFAULT),
      };
  }
}

function fullRequest(values: Values, folder: string): SyncRequest {
  if (values.export === undefined) {
    if (values["min-popularity"] !== undefined) throw new OperatorError("--min-popularity needs --export.");
    const minVotes = numberOf(values["min-votes"], FULL_MIN_VOTES_DEFAULT);
    return { mode: "full", source: "windows", minVotes };
  }
  if (values["min-votes"] !== undefined)
    throw new OperatorError("An export knows no votes: give --min-popularity.");
  // The worker that reads it may run in another folder.
  const isAddress = /^https?:\/\//i.test(values.export);
  const location = isAddress || values.export === "" ? values.export : resolve(folder, values.export);
  return { mode: "full", source: "export", location, minPopularity: numberOf(values["min-popularity"], 0) };
}

function filterOf(values: Values) {
  return {
    genreIds: (values.genre ?? []).flatMap((names) => names.split(",")).map(genreOf),
    releasedFrom: values.from ?? null,
    releasedTo: values.to ?? null,
    language: values.language ?? null,
    minVotes: values["min-votes"] === undefined ? null : numberOf(values["min-votes"], 0),
  };
}

function genreOf(name: string): number {
  const id = /^\d+$/.test(name) ? Number(name) : genreIdByName(name);
  if (id === undefined) throw new OperatorError(SYNC_WORDS.genres);
  return id;
}

/** What is no number becomes NaN, which every rule refuses. */
function numberOf(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  return /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
}
