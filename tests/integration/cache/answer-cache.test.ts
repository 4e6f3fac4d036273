import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "@/core/accounts/preferences";
import { changedSubjects } from "@/core/events/changed-subjects";
import { createDatabase, type Database } from "@/db/client";
import { createContext } from "@/db/context";
import { type AnswerCache, createAnswerCache } from "@/platform/cache/answer-cache";
import { createCache } from "@/platform/cache/create-cache";
import type { PlainAnswer } from "@/platform/cache/ready-answer";
import { createSharedAnswers } from "@/platform/cache/shared-answers";
import { createRedisConnection, type RedisConnection } from "@/platform/redis/redis-connection";
import { updatePreferences } from "@/services/accounts/update-preferences";
import { movieRecord } from "@/tests/factories/movie-record";
import { hasRedisServer, redisServer } from "@/tests/harness/redis-server";
import { silentLog } from "@/tests/harness/silent-log";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const redis = redisServer();
const SOON = { timeout: 5_000, interval: 5 };

let undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

/** The database and the cache of another process. */
function otherProcess() {
  const db: Database = createDatabase(harness.databaseUrl, { poolSizeMax: 2, name: "matinee-test-other" });
  undo.push(() => db.$client.end());
  const cache = createCache({ answerCacheMaxMb: 10 }, { db, log: silentLog, redis: null });
  return {
    cache,
    context: createContext(db, { onCommitted: (events) => cache.drop(events.flatMap(changedSubjects)) }),
  };
}

const answerOf = (text: string): PlainAnswer => ({
  status: 200,
  headers: { "content-type": "application/json", etag: `"${text.length}"` },
  bytes: new TextEncoder().encode(text.repeat(1_000)),
});

/** What a cache gives for the list, and whether that was computed. */
async function ask(cache: AnswerCache, subjects?: string[], text = "text") {
  let computed = false;
  const answer = await cache.get(
    "movie-list",
    "key",
    async () => {
      computed = true;
      return answerOf(text);
    },
    subjects,
  );
  return { answer, computed };
}

const untilKept = (cache: AnswerCache, subjects?: string[]) =>
  expect.poll(async () => (await ask(cache, subjects)).computed, SOON).toBe(false);

describe("a cache hears of changes", () => {
  test("by another process, as soon as they are committed", async () => {
    const { cache } = otherProcess();
    await untilKept(cache);
    await storeMovies(harness.app.context, [movieRecord({ id: 1 })]);
    await expect.poll(() => cache.peek("movie-list", "key"), SOON).toBeUndefined();
    await untilKept(cache);
  });

  test("by its own process, before the use case returns", async () => {
    const { cache, context } = otherProcess();
    const { viewer } = await guestContext(harness.app);
    const subjects = [`user:${viewer.userId}`];
    for (const minRating of [5, 6, 7, 8]) {
      await untilKept(cache, subjects);
      const preferences = { ...DEFAULT_PREFERENCES, minRating };
      await updatePreferences({ ...context, viewer }, { userId: viewer.userId, preferences });
      expect(cache.peek("movie-list", "key")).toBeUndefined();
    }
  });

  test("that it missed while its connection was lost: all is forgotten", async () => {
    const { cache } = otherProcess();
    await untilKept(cache);
    await harness.app.db.$client`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'matinee-test-other' and datname = current_database()`;
    await expect.poll(() => cache.peek("movie-list", "key"), SOON).toBeUndefined();
    await untilKept(cache);
  });
});

describe.runIf(hasRedisServer)("answers in Redis", () => {
  let prefix = "";
  beforeEach(() => {
    prefix = `test:${randomUUID()}`;
  });

  /** A cache on its own connection, which hears only what the test says. */
  function newCache(buildId = "build") {
    const connection: RedisConnection = createRedisConnection(redis.url, { prefix, log: silentLog });
    undo.push(() => connection.end());
    const cache = createAnswerCache({
      bytesMax: 1_000_000,
      shared: createSharedAnswers({ connection, prefix }, buildId),
      log: silentLog,
      listen: async (_, onListening) => onListening(),
    });
    return { cache, connection };
  }

  /** Two caches of which the second has said already that it may have missed something. */
  async function twoCaches() {
    const [one, two] = [newCache(), newCache()];
    await Promise.all(
      [one, two].map(({ cache }) => cache.get("preferences", "warm", async () => answerOf("warm"))),
    );
    await Promise.all([one, two].map(({ connection }) => connection.isThere()));
    return [one, two] as const;
  }

  test("are the same bytes in every process of a build, and computed once", async () => {
    const [one, two] = await twoCaches();
    const first = await ask(one.cache);
    await one.connection.isThere();
    const second = await ask(two.cache);
    expect([first.computed, second.computed]).toEqual([true, false]);
    expect(second.answer).toEqual(first.answer);
  });

  test("are not another build's", async () => {
    const [one] = await twoCaches();
    await ask(one.cache);
    await one.connection.isThere();
    expect((await ask(newCache("another build").cache)).computed).toBe(true);
  });

  test("end for all processes with the change of a subject", async () => {
    const [one, two] = await twoCaches();
    await ask(one.cache, ["movie:1"]);
    await two.connection.isThere();
    one.cache.drop(["movie:1"]);
    await one.connection.isThere();
    expect((await ask(two.cache, ["movie:1"])).computed).toBe(true);
  });

  test("do not come from before a change, however long they took to compute", async () => {
    const [one, two] = await twoCaches();
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let began = false;
    const early = one.cache.get("movie-list", "key", async () => {
      began = true;
      await slow;
      return answerOf("old");
    });
    await expect.poll(() => began, SOON).toBe(true);
    // The first process has not heard of the change when it keeps its answer.
    two.cache.drop(["movies"]);
    await two.connection.isThere();
    finish();
    await early;
    await one.connection.isThere();
    expect((await ask(two.cache, undefined, "new")).computed).toBe(true);
  });

  test("are done without while Redis is away, and forgotten when it is back", async () => {
    const [one, two] = await twoCaches();
    await ask(one.cache);
    await one.connection.isThere();
    redis.freeze();
    try {
      const startMs = performance.now();
      expect((await ask(two.cache)).computed).toBe(true);
      expect(performance.now() - startMs).toBeLessThan(100);
      await expect.poll(() => one.connection.isThere(), SOON).toBe(false);
      one.cache.drop(["movies"]);
    } finally {
      redis.thaw();
    }
    await expect.poll(() => one.connection.isThere(), SOON).toBe(true);
    expect((await ask(newCache().cache)).computed).toBe(true);
  });

  test("that are no answers are computed anew", async () => {
    const [one, two] = await twoCaches();
    await ask(one.cache);
    await one.connection.attempt(async (client) => {
      for (const key of await client.keys(`${prefix}:answer:*`)) await client.set(key, "nonsense");
    });
    expect((await ask(two.cache)).computed).toBe(true);
  });
});
