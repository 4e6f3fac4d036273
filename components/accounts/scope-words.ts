import type { TokenScope } from "@/core/accounts/access-token";

/** What each scope of a token allows, in words. */
export const SCOPE_WORDS: Record<TokenScope, string> = {
  read: "Read",
  write: "Read and write",
  admin: "Read, write and administer",
};
