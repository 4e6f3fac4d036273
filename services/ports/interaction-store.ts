import type { Interaction } from "@/core/ratings/interaction";

export type InteractionStore = {
  /** Adds an entry to a person's history and returns its id. */
  add(interaction: Omit<Interaction, "id">): Promise<number>;
  /** Gives one person's history to another. */
  moveAll(fromUserId: number, toUserId: number): Promise<void>;
};
