/** Whether the client has that very answer already (`If-None-Match`, compared weakly as RFC 9110 asks for here). */
export function isUnchanged(request: Request, entityTag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (known === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return known.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(entityTag));
}
