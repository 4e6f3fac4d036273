import { z } from "zod";
import { BadAnswer } from "@/platform/tmdb/bad-answer";

const PAYLOAD_MAX_CHARS = 100_000;
const EXCERPT_CHARS = 2_000;

/** @throws BadAnswer when the text is no JSON, or not of that shape. */
export function parseAnswer<T>(text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error).split("\n").join(" ");
  throw new BadAnswer(`its answer is not what it should be: ${problems.slice(0, EXCERPT_CHARS)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadAnswer("its answer is no JSON");
  }
}

/** What was sent, to be kept with the failure: as JSON where a JSON column can hold it, else the first of its text. */
export function payloadOf(text: string): unknown {
  if (text === "") return undefined;
  // Postgres stores neither NUL nor lone surrogates in JSON.
  const isStorable = text.length <= PAYLOAD_MAX_CHARS && !/\\u(0000|d[89a-f])/i.test(text);
  try {
    if (isStorable) return JSON.parse(text);
  } catch {
    // Text it is, then.
  }
  return text.slice(0, EXCERPT_CHARS).replaceAll("\0", "").toWellFormed();
}
