/**
 * Whether a state-changing request comes from our own pages. Browsers set `Sec-Fetch-Site` (on https and localhost) and
 * `Origin` (on every POST) and let no page forge them. `Origin` is compared with `Host`, never with the forwarded
 * headers, which anyone can send; behind a proxy that rewrites `Host`, PUBLIC_URL says what our origin is.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, publicUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === publicUrl || new URL(origin).host === headers.get("host");
}
