/** An answer of the door itself, as a problem (RFC 9457) with `error` in words for older clients. */
export type Problem = {
  status: number;
  title: string;
  code: string;
  detail: string;
  headers?: Record<string, string>;
};

export const PROBLEM_TYPE = "application/problem+json";

/** The body; the request id helps whoever asks what went wrong. */
export function problemText({ status, title, code, detail }: Problem, requestId: string | null): string {
  const id = requestId === null ? {} : { request_id: requestId };
  return JSON.stringify({ type: "about:blank", title, status, detail, error: detail, code, ...id });
}
