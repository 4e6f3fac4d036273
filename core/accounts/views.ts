import type { Viewer } from "@/core/accounts/viewer";

/** A member's account, as its owner sees it. */
export type AccountDetail = { username: string; email: string | null; role: Viewer["role"] };

/** How much a person has said so far. */
export type OpinionCounts = { ratings: number; marks: number };

/** Whether the first administrator can still be made by a link: yes, no longer by this one, or not at all. */
export type SetupState = "open" | "link-replaced" | "has-admin";
