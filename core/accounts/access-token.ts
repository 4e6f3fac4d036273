import { AppError } from "@/core/app-error";

/** What a token allows: to read what its owner may read, to write as well, and to do what administrators do as well. */
export const TOKEN_SCOPES = ["read", "write", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_NAME_LENGTH_MAX = 100;
export const TOKEN_DAYS_MAX = 3650;

const PREFIX = "mat_";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 62^43 > 2^256: as many secrets as 32 bytes have. */
const SECRET_LENGTH = 43;
/** Bytes from here on would make the first digits likelier than the last. */
const BYTE_END = 256 - (256 % DIGITS.length);

const pattern = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET_LENGTH}}$`);

/** Whether a text can be a token of ours; no other need be looked up. */
export function isAccessToken(text: string): boolean {
  return pattern.test(text);
}

/** A new token, `mat_` and 43 base62 digits, each equally likely. `randomBytes` must be a cryptographic source. */
export function makeAccessToken(randomBytes: (count: number) => Uint8Array): string {
  const digits: string[] = [];
  while (digits.length < SECRET_LENGTH) {
    for (const byte of randomBytes(SECRET_LENGTH)) {
      if (byte < BYTE_END) digits.push(DIGITS.charAt(byte % DIGITS.length));
    }
  }
  return PREFIX + digits.slice(0, SECRET_LENGTH).join("");
}

export function scopeIncludes(scope: TokenScope, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed);
}

/** The rules for a new token: a name to know it by, and how many days it counts (null: until it is revoked). */
export function checkNewToken({ name, days }: { name: string; days: number | null }): void {
  const length = name.trim().length;
  if (length < 1 || length > TOKEN_NAME_LENGTH_MAX || name.includes("\0") || !name.isWellFormed()) {
    throw new AppError(
      "invalid_input",
      `A token needs a name of 1 to ${TOKEN_NAME_LENGTH_MAX} characters.`,
      "name",
    );
  }
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS_MAX)) {
    throw new AppError("invalid_input", `Days must be a whole number from 1 to ${TOKEN_DAYS_MAX}.`, "days");
  }
}
