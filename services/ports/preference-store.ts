import type { Preferences } from "@/core/accounts/preferences";

export type PreferenceStore = {
  save(userId: number, preferences: Preferences): Promise<void>;
  /** Gives what one person chose to another who chose nothing yet. Returns whether it did. */
  move(fromUserId: number, toUserId: number): Promise<boolean>;
};
