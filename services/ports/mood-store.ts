import type { Dials } from "@/core/recommendations/dials";

export type MoodStore = {
  /** Of the moods that a person keeps; nobody else changes them until the transaction ends. */
  count(userId: number): Promise<number>;
  /** Null when the person has a mood of that name, whatever its case. */
  add(mood: { userId: number; name: string; dials: Dials; createdAt: Date }): Promise<{ id: number } | null>;
  /** False when the person has no such mood. */
  remove(userId: number, moodId: number): Promise<boolean>;
  /** Gives one person's moods to another, except those whose name is taken. */
  moveAll(fromUserId: number, toUserId: number): Promise<void>;
};
