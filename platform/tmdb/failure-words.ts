import { isHTTPError } from "ky";
import { BadAnswer } from "@/platform/tmdb/bad-answer";

const UNKNOWN_ADDRESS = new Set(["ENOTFOUND", "EAI_AGAIN"]);
const NO_CONNECTION = new Set([
  ...UNKNOWN_ADDRESS,
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether there is no connection to be had at all: nothing listens, or there is no network. */
export function isNoConnection(error: unknown): boolean {
  return NO_CONNECTION.has(codeOf(error) ?? "");
}

/** Why an attempt failed, to go on after a colon. */
export function failureWords(error: unknown): string {
  if (isHTTPError(error)) return statusWords(error.response.status);
  if (error instanceof BadAnswer) return error.message;
  if (error instanceof Error && error.name === "TimeoutError") return "no answer in time";
  const code = codeOf(error);
  if (code !== null && UNKNOWN_ADDRESS.has(code)) return `its address is not known (${code})`;
  if (isNoConnection(error)) return `nothing answers there (${code})`;
  return `the connection broke${code === null ? "" : ` (${code})`}`;
}

function statusWords(status: number): string {
  const isElsewhere = status >= 300 && status < 400;
  return `it answered HTTP ${status}${isElsewhere ? ", which points elsewhere (see TMDB_BASE_URL)" : ""}`;
}

/** Node's and undici's codes lie in the cause of a "fetch failed". */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
