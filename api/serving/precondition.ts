import type { Operation } from "@/api/operation";
import { plainAnswer } from "@/api/serving/answer";
import { namesTag } from "@/api/serving/entity-tag";
import { guardTransactions } from "@/api/serving/guard-transactions";
import { AppError } from "@/core/app-error";
import { limitConcurrency } from "@/platform/limit-concurrency";
import type { Context } from "@/services/context";

/**
 * Each of these holds a connection while it looks through another: more at a time than half the pool could wait for
 * each other without an end.
 */
const inTurn = limitConcurrency(4);

/** The conditions under which a client wants something changed (RFC 9110, 13.1). */
export type Precondition = { ifMatch: string | null; ifNoneMatch: string | null };

/** Null when the client sets none, or changes nothing. */
export function readPrecondition({ method, headers }: Request): Precondition | null {
  if (method === "GET" || method === "HEAD") return null;
  const ifMatch = headers.get("if-match");
  const ifNoneMatch = headers.get("if-none-match");
  return ifMatch === null && ifNoneMatch === null ? null : { ifMatch, ifNoneMatch };
}

/**
 * Runs a change only while what the address answers is what the client thinks. It is looked at once before, and once more
 * in the transaction, under a lock of the address: of many who change the same with the same tag, one does.
 * @param currentTag the entity tag of what GET would answer now; null when there is nothing
 * @throws AppError `precondition_failed`.
 */
export function runUnderPrecondition<Given extends Context, Result>(
  { context, pathname, precondition }: { context: Given; pathname: string; precondition: Precondition },
  currentTag: () => Promise<string | null>,
  run: (context: Given) => Promise<Result>,
): Promise<Result> {
  const check = async () => checkPrecondition(precondition, await currentTag());
  let isFirst = true;
  const guarded = guardTransactions(context, {
    async before({ writeLocks }) {
      if (!isFirst) return;
      isFirst = false;
      await writeLocks.take(pathname);
      await check();
    },
  });
  return inTurn(async () => {
    await check();
    return run(guarded);
  });
}

function checkPrecondition({ ifMatch, ifNoneMatch }: Precondition, tag: string | null): void {
  if (ifMatch !== null && (tag === null || !namesTag(ifMatch, tag))) {
    throw new AppError(
      "precondition_failed",
      "It has changed since you looked: get it again and decide anew.",
    );
  }
  if (ifNoneMatch !== null && tag !== null && namesTag(ifNoneMatch, tag)) {
    throw new AppError("precondition_failed", "It is there already.");
  }
}

/** The entity tag of what an operation answers; null when it finds nothing. */
export async function entityTagOfAnswer(
  operation: Operation,
  input: Parameters<Operation["handle"]>[0],
): Promise<string | null> {
  try {
    const result = await operation.handle(input);
    return result instanceof Response ? null : (plainAnswer(operation, result).headers.etag ?? null);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
