export type StruckReasonStore = {
  /** False when it was struck already. */
  add(reason: { userId: number; movieId: number; struckAt: Date }): Promise<boolean>;
  /** False when it was not struck. */
  remove(userId: number, movieId: number): Promise<boolean>;
  /** Gives one person's struck reasons to another, where they are not there already. */
  moveAll(fromUserId: number, toUserId: number): Promise<void>;
};
