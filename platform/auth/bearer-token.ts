/**
 * The token of an `Authorization` header; "" for one without a token, null for none. Other schemes are not ours: a proxy
 * in front may ask for a password of its own.
 */
export function bearerToken(authorization: string | null): string | null {
  const [, token] = /^bearer(?:\s+(.*))?$/i.exec(authorization?.trim() ?? "") ?? [null, null];
  return token === undefined ? "" : token;
}
