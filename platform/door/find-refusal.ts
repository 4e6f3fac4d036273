import type { IncomingMessage } from "node:http";
import type { Problem } from "@/platform/door/problem";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const METHOD_SET = new Set(METHODS);

export const ADDRESS_LENGTH_MAX = 8 * 1024;
export const BODY_BYTES_MAX = 1024 * 1024;

export const TOO_LARGE: Problem = {
  status: 413,
  title: "Content Too Large",
  code: "too_large",
  detail: `The body is larger than ${BODY_BYTES_MAX / 1024} KiB.`,
};

const METHOD_UNKNOWN: Problem = {
  status: 405,
  title: "Method Not Allowed",
  code: "method_not_allowed",
  detail: `Nothing here answers this method; there are ${METHODS.join(", ")}.`,
  headers: { allow: METHODS.join(", ") },
};

const NO_PATH: Problem = {
  status: 400,
  title: "Bad Request",
  code: "invalid_input",
  detail: "The address of a request begins with a slash; this is no proxy.",
};

const BAD_PATH: Problem = {
  status: 400,
  title: "Bad Request",
  code: "invalid_input",
  detail: "The address has a percent sign that begins no character of UTF-8.",
};

const PAGE_METHODS = "GET, HEAD, POST, OPTIONS";
/** Next would answer with the page. */
const PAGE_CANNOT_CHANGE: Problem = {
  ...METHOD_UNKNOWN,
  detail: `A page answers ${PAGE_METHODS} only.`,
  headers: { allow: PAGE_METHODS },
};

const ADDRESS_TOO_LONG: Problem = {
  status: 414,
  title: "URI Too Long",
  code: "too_large",
  detail: `The address is longer than ${ADDRESS_LENGTH_MAX} characters.`,
};

/** Why a request is turned away before anybody looks at what it wants; null when it is not. */
export function findRefusal({ method = "", url = "", headers }: IncomingMessage): Problem | null {
  if (!METHOD_SET.has(method)) return METHOD_UNKNOWN;
  if (!url.startsWith("/")) return NO_PATH;
  if (url.length > ADDRESS_LENGTH_MAX) return ADDRESS_TOO_LONG;
  if (!isDecodable(url)) return BAD_PATH;
  if (!url.startsWith("/api") && (method === "PUT" || method === "PATCH" || method === "DELETE")) {
    return PAGE_CANNOT_CHANGE;
  }
  return Number(headers["content-length"] ?? 0) > BODY_BYTES_MAX ? TOO_LARGE : null;
}

function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
