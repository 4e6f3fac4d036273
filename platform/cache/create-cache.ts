import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readChangeNotice } from "@/core/events/changed-subjects";
import type { Database } from "@/db/client";
import { CHANGES_CHANNEL } from "@/db/stores/outbox";
import { type AnswerCache, createAnswerCache, noAnswerCache } from "@/platform/cache/answer-cache";
import { createSharedAnswers } from "@/platform/cache/shared-answers";
import type { Config } from "@/platform/config";
import type { Log } from "@/platform/log";
import type { SharedRedis } from "@/platform/redis/shared-redis";

type Surroundings = { db: Database; log: Log; redis: SharedRedis | null };

/** The cache of an app, which hears from Postgres what changes. */
export function createCache(
  { answerCacheMaxMb }: Pick<Config, "answerCacheMaxMb">,
  { db, log, redis }: Surroundings,
): AnswerCache {
  if (answerCacheMaxMb === 0) return noAnswerCache;
  return createAnswerCache({
    bytesMax: answerCacheMaxMb * 1_000_000,
    shared: redis && createSharedAnswers(redis, readBuildId()),
    listen: (onChange, onListening) =>
      db.$client.listen(CHANGES_CHANNEL, (notice) => onChange(readChangeNotice(notice)), onListening),
    log,
  });
}

/** Another build may answer otherwise, so answers are shared within one only; without a build, with nobody. */
function readBuildId(): string {
  const file = join(process.cwd(), ".next", "BUILD_ID");
  return process.env.NODE_ENV === "production" && existsSync(file)
    ? readFileSync(file, "utf8").trim()
    : randomUUID();
}
