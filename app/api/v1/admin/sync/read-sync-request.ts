import { z } from "zod";
import { syncKind, syncRequestSchemas } from "@/app/api/v1/admin/sync/sync-request-schemas";
import { AppError } from "@/core/app-error";
import type { SyncRequest } from "@/core/sync/sync-request";
import { parseInput } from "@/platform/http/parse-input";
import { readJson } from "@/platform/http/read-json";

const NUMBERS = ["pages", "min_votes", "min_popularity", "older_than_days"];
const jsonObject = z.record(z.string(), z.unknown(), "The body must be a JSON object.");
const TEXTS = ["mode", "source", "released_from", "released_to", "language", "location"];

/**
 * What a request asks to be synced, in its JSON body, its query, or both: five pages of the most popular movies unless
 * it says otherwise.
 * @throws AppError `invalid_input`, `too_large`.
 */
export async function readSyncRequest(request: Request): Promise<SyncRequest> {
  const query = readQuery(new URL(request.url).searchParams);
  const json = await readJson(request);
  const body = json === undefined ? {} : parseInput(jsonObject, json);
  const twice = Object.keys(query).find((name) => Object.hasOwn(body, name));
  if (twice) throw new AppError("invalid_input", `Give ${twice} in the body or in the address, not in both.`);
  const input = { ...query, ...body };
  const { mode, source } = parseInput(syncKind, input);
  return parseInput<SyncRequest>(syncRequestSchemas[mode === "full" ? source : mode], input);
}

/** The fields that the query has; others there are not ours. A field that comes twice fits no type. */
function readQuery(params: URLSearchParams): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const read = (name: string, convert: (text: string) => unknown) => {
    const values = params.getAll(name).map(convert);
    if (values.length > 0) fields[name] = values.length > 1 ? values : values[0];
  };
  for (const name of NUMBERS) read(name, numberOrText);
  for (const name of TEXTS) read(name, (text) => text);
  if (params.has("genres")) fields.genres = params.getAll("genres").map(numberOrText);
  return fields;
}

function numberOrText(text: string): unknown {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
