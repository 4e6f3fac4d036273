import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { idempotencyKeys } from "@/db/schema";
import type {
  EarlierRequest,
  IdempotencyKeyStore,
  IdempotentRequest,
} from "@/services/ports/idempotency-key-store";

/** How many old keys go with each new one, so that they go as fast as they come. */
const REMOVED_AT_ONCE = 10;

export function idempotencyKeyStoreOn(tx: Executor): IdempotencyKeyStore {
  return {
    async begin(request, { keptSince, runningSince }) {
      await removeOld(tx, keptSince);
      // What stood in the way may be gone before it could be read: then it is this request's turn after all.
      for (;;) {
        if (await insert(tx, request, keptSince, runningSince)) return null;
        const earlier = await findEarlier(tx, request.userId, request.key);
        if (earlier) return earlier;
      }
    },
    async setApplied(userId, key, appliedAt) {
      await tx.update(idempotencyKeys).set({ appliedAt }).where(is(userId, key));
    },
    async setAnswer(userId, key, { status, headers, body }) {
      await tx.update(idempotencyKeys).set({ status, headers, body }).where(is(userId, key));
    },
    async removeUnapplied(userId, key) {
      await tx.delete(idempotencyKeys).where(and(is(userId, key), isNull(idempotencyKeys.appliedAt)));
    },
  };
}

/** Whether this request may run: it has no earlier one, or only one that does not count any more. */
async function insert(
  tx: Executor,
  request: IdempotentRequest,
  keptSince: Date,
  runningSince: Date,
): Promise<boolean> {
  const hasDied = and(
    lt(idempotencyKeys.startedAt, runningSince),
    isNull(idempotencyKeys.appliedAt),
    isNull(idempotencyKeys.status),
  );
  const begun = await tx
    .insert(idempotencyKeys)
    .values(request)
    .onConflictDoUpdate({
      target: [idempotencyKeys.userId, idempotencyKeys.key],
      set: { ...request, appliedAt: null, status: null, headers: null, body: null },
      setWhere: or(lt(idempotencyKeys.startedAt, keptSince), hasDied),
    })
    .returning({ key: idempotencyKeys.key });
  return begun.length > 0;
}

function is(userId: number, key: string): SQL | undefined {
  return and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));
}

async function findEarlier(tx: Executor, userId: number, key: string): Promise<EarlierRequest | null> {
  const [row] = await tx.select().from(idempotencyKeys).where(is(userId, key));
  if (!row) return null;
  const { requestSha256, startedAt, appliedAt, status, headers, body } = row;
  const answer = status === null || headers === null || body === null ? null : { status, headers, body };
  return { requestSha256, startedAt, isApplied: appliedAt !== null, answer };
}

/** Those that another transaction is removing it leaves to that one, so that no two wait for each other. */
async function removeOld(tx: Executor, keptSince: Date): Promise<void> {
  await tx.execute(sql`
    delete from idempotency_keys where (user_id, key) in (
      select user_id, key from idempotency_keys where started_at < ${keptSince.toISOString()}::timestamptz
      order by started_at limit ${REMOVED_AT_ONCE} for update skip locked)`);
}
