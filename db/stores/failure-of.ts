/**
 * What work outside of the database failed with, as a value. Thrown inside a transaction, the loss of some other
 * connection would be taken for that of the transaction's own, which is then left to itself (`db/renewing-client.ts`).
 */
export async function failureOf(work: Promise<unknown>): Promise<{ error: unknown } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return { error };
  }
}
