import type { MarkKind, MovieMark } from "@/core/lists/movie-mark";

export type MarkStore = {
  /** False when the mark was there already. */
  add(mark: MovieMark): Promise<boolean>;
  /** False when there was none. */
  remove(userId: number, movieId: number, kind: MarkKind): Promise<boolean>;
  /** Gives one person's marks to another, where they are not there already. */
  moveAll(fromUserId: number, toUserId: number): Promise<void>;
};
