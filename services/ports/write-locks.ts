/** Lets those who change the same thing do so one after the other, over all processes. */
export type WriteLocks = {
  /** Waits until nobody else has the lock of that name; it ends with the transaction. */
  take(name: string): Promise<void>;
};
