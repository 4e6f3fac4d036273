import { describe, expect, test, vi } from "vitest";
import { createSnapshotHolder } from "@/platform/recommendations/snapshot-holder";

/** A source of snapshots whose reads end when the test says so, and a clock that stands until it is set. */
function fakeSource() {
  let revision = 1;
  let nowMs = 1_000_000;
  const reads: PromiseWithResolversOf<{ revision: number }>[] = [];
  const readRevision = vi.fn(async () => revision);
  const onError = vi.fn();
  const holder = createSnapshotHolder({
    readRevision,
    readSnapshot: () => {
      const read = withResolvers<{ revision: number }>();
      reads.push(read);
      return read.promise;
    },
    onError,
    nowMs: () => nowMs,
  });
  return {
    holder,
    reads,
    readRevision,
    onError,
    change: (newRevision: number, laterMs: number) => {
      revision = newRevision;
      nowMs += laterMs;
    },
  };
}

type PromiseWithResolversOf<Value> = {
  promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: unknown): void;
};

function withResolvers<Value>(): PromiseWithResolversOf<Value> {
  let settle: Pick<PromiseWithResolversOf<Value>, "resolve" | "reject"> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (!settle) throw new Error("a promise runs its executor at once");
  return { promise, ...settle };
}

const MINUTE_MS = 60_000;

async function loaded() {
  const source = fakeSource();
  const first = source.holder.get();
  source.reads[0]?.resolve({ revision: 1 });
  await first;
  return source;
}

describe("the first read", () => {
  test("callers who come at once share it", async () => {
    const { holder, reads } = fakeSource();
    const gets = [holder.get(), holder.get(), holder.get()];
    expect(reads).toHaveLength(1);
    reads[0]?.resolve({ revision: 1 });
    const snapshots = await Promise.all(gets);
    expect(new Set(snapshots).size).toBe(1);
  });

  test("when it fails, everyone who waits hears so, and the next caller tries again", async () => {
    const { holder, reads } = fakeSource();
    const gets = [holder.get(), holder.get()];
    reads[0]?.reject(new Error("no database"));
    await Promise.all(gets.map((get) => expect(get).rejects.toThrow("no database")));
    const again = holder.get();
    expect(reads).toHaveLength(2);
    reads[1]?.resolve({ revision: 1 });
    expect(await again).toEqual({ revision: 1 });
  });
});

describe("when the catalogue has changed", () => {
  test("the old copy is served until the newer one is read", async () => {
    const { holder, reads, change } = await loaded();
    change(2, MINUTE_MS);
    expect(await holder.get()).toEqual({ revision: 1 });
    await vi.waitFor(() => expect(reads).toHaveLength(2));
    expect(await holder.get()).toEqual({ revision: 1 });
    reads[1]?.resolve({ revision: 2 });
    await vi.waitFor(async () => expect(await holder.get()).toEqual({ revision: 2 }));
    expect(reads).toHaveLength(2);
  });

  test("a failure to read keeps the old copy, is told, and is tried again", async () => {
    const { holder, reads, onError, change } = await loaded();
    change(2, MINUTE_MS);
    await holder.get();
    await vi.waitFor(() => expect(reads).toHaveLength(2));
    reads[1]?.reject(new Error("gone"));
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
    change(2, MINUTE_MS);
    expect(await holder.get()).toEqual({ revision: 1 });
    await vi.waitFor(() => expect(reads).toHaveLength(3));
  });

  test("it is not read again while it is still fresh, and then it is", async () => {
    const { holder, reads, readRevision, change } = await loaded();
    change(2, 5_000);
    await holder.get();
    await vi.waitFor(() => expect(readRevision.mock.results.length).toBeGreaterThan(0));
    expect(reads).toHaveLength(1);
    change(3, 20_000);
    await vi.waitFor(async () => {
      await holder.get();
      expect(reads).toHaveLength(2);
    });
  });
});

test("while nothing has changed, nothing is read again", async () => {
  const { holder, reads, readRevision, change } = await loaded();
  const checks = readRevision.mock.calls.length;
  change(1, MINUTE_MS);
  await holder.get();
  await vi.waitFor(() => expect(readRevision).toHaveBeenCalledTimes(checks + 1));
  expect(reads).toHaveLength(1);
});

test("many calls within two seconds look for a change once", async () => {
  const { holder, readRevision, change } = await loaded();
  change(1, MINUTE_MS);
  const checks = readRevision.mock.calls.length;
  for (let call = 0; call < 20; call++) await holder.get();
  expect(readRevision).toHaveBeenCalledTimes(checks + 1);
});
