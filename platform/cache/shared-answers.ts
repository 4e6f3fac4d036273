import { createHash, randomUUID } from "node:crypto";
import { packAnswer, type SharedAnswer, unpackAnswer } from "@/platform/cache/pack-answer";
import type { SharedRedis } from "@/platform/redis/shared-redis";

/** An answer is at most some milliseconds of Postgres' time: waiting for Redis for longer makes nothing faster. */
const READ_TIMEOUT_MS = 40;
/** Longer than anything is kept, so that no mark of a change is gone before what it ended. */
const MARK_TTL_MS = 2 * 60 * 60_000;
/** From so many changes at once on, all that is kept is dropped by one mark. */
const MARKS_MAX = 50;
const EVERYTHING = "everything";

export type SharedAnswers = {
  /** What is kept, and how to keep what is computed from now on; undefined while Redis is away. */
  read(
    key: string,
    subjects: readonly string[],
  ): Promise<{ kept: SharedAnswer | null; write(entry: SharedAnswer): void } | undefined>;
  drop(subjects: readonly string[]): void;
  dropAll(): void;
};

/**
 * Answers in Redis, which all processes of one build share. Each change of a subject leaves a mark that never was before;
 * an answer carries the marks that were there when its computing began, and counts only while they are still the same.
 * So no answer from before a change is taken after it, however long it took to compute.
 */
export function createSharedAnswers({ connection, prefix }: SharedRedis, buildId: string): SharedAnswers {
  const answerKey = (key: string) =>
    `${prefix}:answer:${buildId}:${createHash("sha256").update(key).digest("base64url")}`;
  const markKey = (subject: string) => `${prefix}:changed:${subject}`;

  function mark(subjects: readonly string[]): void {
    void connection.attempt(async (redis) => {
      const batch = redis.pipeline();
      for (const subject of subjects) batch.set(markKey(subject), randomUUID(), "PX", MARK_TTL_MS);
      // A mark that was refused is as bad as one that was lost: Redis counts as away then.
      for (const [error] of (await batch.exec()) ?? []) if (error) throw error;
    });
  }
  const dropAll = () => mark([EVERYTHING]);
  // Whatever changed while it was away, it does not know of.
  connection.onBack(dropAll);

  return {
    async read(key, subjects) {
      const keys = [answerKey(key), ...[EVERYTHING, ...subjects].map(markKey)];
      const found = await connection.attempt((redis) => redis.mgetBuffer(keys), READ_TIMEOUT_MS);
      if (!found) return undefined;
      const [packed, ...values] = found;
      const marks = values.map((value) => value?.toString("latin1") ?? "").join(" ");
      return {
        kept: packed ? unpackAnswer(packed, marks) : null,
        write(entry) {
          const ttlMs = entry.freshUntilMs - Date.now();
          if (ttlMs <= 0) return;
          void connection.attempt((redis) =>
            redis.set(answerKey(key), packAnswer(entry, marks), "PX", Math.ceil(ttlMs)),
          );
        },
      };
    },
    drop: (subjects) => (subjects.length > MARKS_MAX ? dropAll() : mark(subjects)),
    dropAll,
  };
}
