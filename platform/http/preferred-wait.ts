/** RFC 7240, 4.3: how long a client would rather wait for the outcome than have an answer at once; null for not at all. */
export function preferredWaitSeconds(headers: Pick<Headers, "get">, secondsMax: number): number | null {
  const [, seconds] =
    /(?:^|[,;\s])wait\s*=\s*"?(\d+)"?\s*(?:[,;]|$)/i.exec(headers.get("prefer") ?? "") ?? [];
  return seconds === undefined ? null : Math.min(Number(seconds), secondsMax);
}
