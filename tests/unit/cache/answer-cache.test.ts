import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AnswerCache, createAnswerCache, noAnswerCache } from "@/platform/cache/answer-cache";
import { CACHE_ROLES } from "@/platform/cache/cache-roles";
import type { PlainAnswer } from "@/platform/cache/ready-answer";
import { silentLog } from "@/tests/harness/silent-log";

const LIST_TTL_MS = CACHE_ROLES["movie-list"].ttlMs;

/** A cache that hears what `change` says, and a computation that counts. */
function newCache({ hears = true, bytesMax = 1_000_000 } = {}) {
  const ears: { change: (subjects: readonly string[]) => void; relisten: () => void } = {
    change: () => {},
    relisten: () => {},
  };
  const cache = createAnswerCache({
    bytesMax,
    shared: null,
    log: silentLog,
    async listen(onChange, onListening) {
      Object.assign(ears, { change: onChange, relisten: onListening });
      if (hears) onListening();
    },
  });
  return { cache, ears };
}

const textAnswer = (text: string, status = 200): PlainAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  bytes: new TextEncoder().encode(text),
});

/** The text of each computation is the number of it. */
function counting(status = 200) {
  const counter = { calls: 0 };
  return { counter, compute: async () => textAnswer(String(++counter.calls), status) };
}

const textOf = async (answer: Promise<{ bytes: Uint8Array }>) =>
  new TextDecoder().decode((await answer).bytes);
const list = (cache: AnswerCache, compute: () => Promise<PlainAnswer>, subjects?: string[]) =>
  textOf(cache.get("movie-list", "key", compute, subjects));

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

describe("a cache of answers", () => {
  test("computes an answer once, and gives the same bytes to whoever comes later", async () => {
    const { cache } = newCache();
    const { compute, counter } = counting();
    const first = await cache.get("movie-list", "key", compute);
    const second = await cache.get("movie-list", "key", compute);
    expect(second).toBe(first);
    expect(counter.calls).toBe(1);
    expect(cache.peek("movie-list", "key")).toBe(first);
    expect(cache.peek("movie-detail", "key")).toBeUndefined();
  });

  test("lets one compute, however many ask at once", async () => {
    const { cache } = newCache();
    const { compute, counter } = counting();
    const texts = await Promise.all(Array.from({ length: 100 }, () => list(cache, compute)));
    expect(new Set(texts)).toEqual(new Set(["1"]));
    expect(counter.calls).toBe(1);
  });

  test("gives an answer that is too old to all but computes it anew, once", async () => {
    const { cache } = newCache();
    const { compute, counter } = counting();
    await list(cache, compute);
    vi.advanceTimersByTime(LIST_TTL_MS + 1);
    const texts = await Promise.all(Array.from({ length: 100 }, () => list(cache, compute)));
    expect(new Set(texts)).toEqual(new Set(["1"]));
    expect(counter.calls).toBe(2);
    expect(await list(cache, compute)).toBe("2");
  });

  test("gives no answer that is much too old", async () => {
    const { cache } = newCache();
    const { compute } = counting();
    await list(cache, compute);
    vi.advanceTimersByTime(LIST_TTL_MS + 61_000);
    expect(await list(cache, compute)).toBe("2");
  });

  test("forgets what tells of a subject that changed, at once, and nothing else", async () => {
    const { cache, ears } = newCache();
    const one = counting();
    const other = counting();
    const ask = async () => [
      await textOf(cache.get("movie-detail", "1", one.compute, ["movie:1"])),
      await textOf(cache.get("movie-detail", "2", other.compute, ["movie:2"])),
    ];
    expect(await ask()).toEqual(["1", "1"]);
    ears.change(["movie:1"]);
    expect(await ask()).toEqual(["2", "1"]);
    cache.drop(["movie:2"]);
    expect(cache.peek("movie-detail", "2")).toBeUndefined();
    expect(await ask()).toEqual(["2", "2"]);
  });

  test("takes a list to tell of all movies", async () => {
    const { cache, ears } = newCache();
    const { compute } = counting();
    await list(cache, compute);
    ears.change(["movie:603", "movies"]);
    expect(await list(cache, compute)).toBe("2");
  });

  test("neither keeps nor shares what was computed while its subject changed", async () => {
    const { cache, ears } = newCache();
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const early = list(cache, async () => {
      await slow;
      return textAnswer("before the change");
    });
    await Promise.resolve();
    ears.change(["movies"]);
    const late = list(cache, async () => textAnswer("after the change"));
    expect(await late).toBe("after the change");
    finish();
    expect(await early).toBe("before the change");
    expect(await list(cache, async () => textAnswer("anew"))).toBe("after the change");
  });

  test("forgets all when it may have missed changes", async () => {
    const { cache, ears } = newCache();
    const { compute } = counting();
    await list(cache, compute);
    ears.relisten();
    expect(await list(cache, compute)).toBe("2");
  });

  test("keeps nothing while it hears of no changes", async () => {
    const { cache } = newCache({ hears: false });
    const { compute } = counting();
    expect(await list(cache, compute)).toBe("1");
    expect(await list(cache, compute)).toBe("2");
  });

  test("keeps neither failures nor answers that are none", async () => {
    const { cache } = newCache();
    const { compute } = counting(404);
    expect(await list(cache, compute)).toBe("1");
    expect(await list(cache, compute)).toBe("2");
    const fail = async () => Promise.reject(new Error("away"));
    await expect(list(cache, fail)).rejects.toThrow("away");
    expect(await list(cache, compute)).toBe("3");
  });

  test("gives the old answer when a new one cannot be computed", async () => {
    const { cache } = newCache();
    await list(cache, counting().compute);
    vi.advanceTimersByTime(LIST_TTL_MS + 1);
    const fail = async () => Promise.reject(new Error("away"));
    expect(await list(cache, fail)).toBe("1");
    expect(await list(cache, fail)).toBe("1");
  });

  test("keeps no more than it may, and what is asked for longest", async () => {
    const { cache } = newCache({ bytesMax: 100_000 });
    const large = async () => textAnswer("x".repeat(10_000));
    for (let number = 0; number < 50; number += 1) {
      await cache.get("movie-list", String(number), large);
      cache.peek("movie-list", "0");
    }
    const kept = Array.from({ length: 50 }, (_, number) => cache.peek("movie-list", String(number)));
    const count = kept.filter(Boolean).length;
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(10);
    expect(kept[0]).toBeDefined();
    expect(kept[49]).toBeDefined();
  });

  test("compresses what is worth it, once", async () => {
    const { cache } = newCache();
    const large = await cache.get("movie-list", "large", async () => textAnswer("long ".repeat(1_000)));
    expect(gunzipSync(large.gzip ?? new Uint8Array()).toString()).toBe("long ".repeat(1_000));
    expect((await cache.get("movie-list", "small", async () => textAnswer("short"))).gzip).toBeNull();
  });

  test("gives what no cache at all would give", async () => {
    const { cache } = newCache();
    const compute = async () => textAnswer("long ".repeat(1_000));
    const kept = await cache.get("movie-list", "key", compute);
    expect(await cache.get("movie-list", "key", compute)).toEqual(kept);
    // Without a cache the door compresses, for who takes it.
    expect(await noAnswerCache.get("movie-list", "key", compute)).toEqual({ ...kept, gzip: null });
  });
});
