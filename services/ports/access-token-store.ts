import type { TokenScope } from "@/core/accounts/access-token";

export type NewAccessToken = {
  userId: number;
  name: string;
  /** Hex. */
  tokenSha256: string;
  scope: TokenScope;
  createdAt: Date;
  /** Null: until it is revoked. */
  expiresAt: Date | null;
};

export type AccessTokenStore = {
  add(token: NewAccessToken): Promise<number>;
  /** Ends a person's own token. False when they have none of that id that still counts. */
  revoke(userId: number, tokenId: number, revokedAt: Date): Promise<boolean>;
  setLastUsed(tokenId: number, lastUsedAt: Date): Promise<void>;
};
