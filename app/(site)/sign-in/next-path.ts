/** Any origin will do: a path of ours resolves to it, an address elsewhere does not. */
const HERE = "http://here.invalid";
const ENTRANCES = ["/sign-in", "/sign-up"];

/** Where to go after signing in, from `?next=`: a page of ours, never another origin; home when in doubt. */
export function nextPath(wanted: string | null): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // A browser reads `//host` as another origin, also when it results from `/.//host`.
  if (origin !== HERE || pathname.startsWith("//") || ENTRANCES.includes(pathname)) return "/";
  return `${pathname}${search}${hash}`;
}
