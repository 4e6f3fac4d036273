import type { TokenScope } from "@/core/accounts/access-token";
import type { Viewer } from "@/core/accounts/viewer";

/** A member's account, as its owner sees it. */
export type AccountDetail = { username: string; email: string | null; role: Viewer["role"] };

/** A user, guest or member, as programs see them. */
export type UserDetail = {
  id: number;
  kind: Viewer["kind"];
  role: Viewer["role"];
  /** Null for guests. */
  username: string | null;
  email: string | null;
  createdAt: Date;
};

/** A token of a member's, as they see it after it was made: the token itself is told only once. */
export type AccessTokenView = {
  id: number;
  name: string;
  scope: TokenScope;
  createdAt: Date;
  /** Null: until it is revoked. */
  expiresAt: Date | null;
  /** To the minute; null: never. */
  lastUsedAt: Date | null;
};

/** How much a person has said so far. */
export type OpinionCounts = { ratings: number; marks: number };

/** Whether the first administrator can still be made by a link: yes, no longer by this one, or not at all. */
export type SetupState = "open" | "link-replaced" | "has-admin";
