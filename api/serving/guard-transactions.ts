import type { Context, Stores } from "@/services/context";

/** What else happens in the transactions of a request. What `before` or `after` throws undoes the transaction. */
export type TransactionGuard = {
  before?(stores: Stores): Promise<void>;
  after?(stores: Stores): Promise<void>;
};

/** A context whose transactions are guarded, without the use cases that open them knowing. */
export function guardTransactions<Guarded extends Context>(
  context: Guarded,
  { before, after }: TransactionGuard,
): Guarded {
  return {
    ...context,
    transaction: (work) =>
      context.transaction(async (stores) => {
        await before?.(stores);
        const result = await work(stores);
        await after?.(stores);
        return result;
      }),
  };
}
