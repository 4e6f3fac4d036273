/** Whether an `Accept-Encoding` header allows gzip: named or by `*`, and not with a quality of 0 (RFC 9110). */
export function acceptsGzip(header: string | null): boolean {
  const qualities = new Map<string, number>();
  for (const choice of (header ?? "").toLowerCase().split(",")) {
    const [coding = "", ...parameters] = choice.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    qualities.set(coding, quality === undefined ? 1 : Number(quality));
  }
  return (qualities.get("gzip") ?? qualities.get("*") ?? 0) > 0;
}
