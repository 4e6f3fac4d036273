import { createHash } from "node:crypto";
import { guardTransactions } from "@/api/serving/guard-transactions";
import { AppError } from "@/core/app-error";
import type { PlainAnswer } from "@/platform/cache/ready-answer";
import type { Context, Stores } from "@/services/context";
import type { EarlierRequest } from "@/services/ports/idempotency-key-store";

export const IDEMPOTENCY_KEY = "idempotency-key";
export const IDEMPOTENCY_KEY_LENGTH_MAX = 255;
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Longer than any request runs, waiting included. */
const RUNNING_MS_MAX = 5 * 60 * 1000;

export type Once<Given extends Context> = {
  context: Given;
  userId: number;
  key: string;
  /** Of what makes it the same request: method, address, body. */
  parts: readonly string[];
  /** What is kept of an answer to be given again; the answer itself, unless it holds a secret. */
  keep?(answer: PlainAnswer): PlainAnswer;
};

/** What the client's key is; null without one. @throws AppError `invalid_input`. */
export function readIdempotencyKey(headers: Pick<Headers, "get">): string | null {
  const key = headers.get(IDEMPOTENCY_KEY);
  if (key === null) return null;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new AppError(
    "invalid_input",
    `An Idempotency-Key has 1 to ${IDEMPOTENCY_KEY_LENGTH_MAX} visible characters of ASCII.`,
  );
}

/**
 * Runs a request once, however often it comes (draft-ietf-httpapi-idempotency-key-header): the same request with the
 * same key gets the answer of the first, failures that it was to expect included. That something was changed is noted in
 * the transaction of the change, so that a process that dies between that and its answer leads to no second change.
 * @throws AppError `idempotency_key_reused`, `idempotency_key_running`, `conflict`.
 */
export async function answerOnce<Given extends Context>(
  { context, userId, key, parts, keep = (answer) => answer }: Once<Given>,
  run: (context: Given) => Promise<PlainAnswer>,
): Promise<PlainAnswer> {
  const begin = beginning({ context, userId, key, parts });
  const replayed = await context.transaction(({ idempotencyKeys }) => begin(idempotencyKeys));
  if (replayed) return replayed;
  try {
    const after: Parameters<typeof guardTransactions>[1]["after"] = ({ idempotencyKeys }) =>
      idempotencyKeys.setApplied(userId, key, context.now());
    const answer = await run(guardTransactions(context, { after }));
    const { status, headers, bytes } = keep(answer);
    const kept = { status, headers, body: bytes };
    await context.transaction(({ idempotencyKeys }) => idempotencyKeys.setAnswer(userId, key, kept));
    return answer;
  } catch (error) {
    await context.transaction(({ idempotencyKeys }) => idempotencyKeys.removeUnapplied(userId, key));
    throw error;
  }
}

/**
 * The same for what is one transaction from end to end: key, change and answer are committed together. Nobody is ever
 * told that the first request is still running or that its answer is lost: whoever asks meanwhile waits, and what died
 * on the way has not happened.
 * @param failureOf the answer to a failure that was to be expected; null for any other
 * @throws AppError `idempotency_key_reused`.
 */
export async function answerInOneTransaction<Given extends Context>(
  { context, userId, key, parts }: Once<Given>,
  run: (context: Given) => Promise<PlainAnswer>,
  failureOf: (error: unknown) => PlainAnswer | null,
): Promise<PlainAnswer> {
  const begin = beginning({ context, userId, key, parts });
  const keepWith =
    (answer: () => Promise<PlainAnswer>) =>
    async ({ idempotencyKeys }: Stores): Promise<PlainAnswer> => {
      const replayed = await begin(idempotencyKeys);
      if (replayed) return replayed;
      const given = await answer();
      const { status, headers, bytes } = given;
      await idempotencyKeys.setAnswer(userId, key, { status, headers, body: bytes });
      return given;
    };
  let failure: PlainAnswer | null = null;
  try {
    return await context.transaction((stores) =>
      keepWith(() =>
        run({ ...context, transaction: (work) => work(stores) }).catch((error) => {
          failure = failureOf(error);
          throw error;
        }),
      )(stores),
    );
  } catch (error) {
    if (!failure) throw error;
    const expected: PlainAnswer = failure;
    return context.transaction(keepWith(async () => expected));
  }
}

/** Begins a request: null, or what its earlier one was answered. */
function beginning<Given extends Context>({ context, userId, key, parts }: Once<Given>) {
  const startedAt = context.now();
  const requestSha256 = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const limits = { keptSince: earlier(startedAt, KEPT_MS), runningSince: earlier(startedAt, RUNNING_MS_MAX) };
  return async (idempotencyKeys: Stores["idempotencyKeys"]): Promise<PlainAnswer | null> => {
    const found = await idempotencyKeys.begin({ userId, key, requestSha256, startedAt }, limits);
    return found && replay(found, requestSha256, limits.runningSince);
  };
}

function replay(found: EarlierRequest, requestSha256: string, runningSince: Date): PlainAnswer {
  if (found.requestSha256 !== requestSha256) {
    throw new AppError("idempotency_key_reused", "This Idempotency-Key came with another request before.");
  }
  if (found.answer) {
    const { status, headers, body } = found.answer;
    return { status, headers: { ...headers, "idempotency-replayed": "true" }, bytes: new Uint8Array(body) };
  }
  if (found.startedAt >= runningSince) {
    throw new AppError(
      "idempotency_key_running",
      "The first request with this Idempotency-Key is still running.",
    );
  }
  throw new AppError("conflict", "This request was carried out, but its answer is lost.");
}

function earlier(instant: Date, ms: number): Date {
  return new Date(instant.getTime() - ms);
}
