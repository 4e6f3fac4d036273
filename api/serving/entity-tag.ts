import { createHash } from "node:crypto";

/** A strong entity tag (RFC 9110, 8.8.3): of exactly these bytes. */
export function entityTagOf(bytes: Uint8Array | string): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

/**
 * Whether a list of tags (`If-Match`, `If-None-Match`) names this one. A compressing server in between may have made it
 * weak or marked it (`W/"x"`, `"x-gzip"`); since it is made from the content, it still means the same.
 */
export function namesTag(list: string, entityTag: string): boolean {
  const opaque = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//, "")
      .replace(/-(gzip|br)"$/, '"');
  return list.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(entityTag));
}
