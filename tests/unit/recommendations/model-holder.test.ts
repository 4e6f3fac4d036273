import { describe, expect, test, vi } from "vitest";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { createModelHolder } from "@/platform/recommendations/model-holder";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";

class Damaged extends Error {}

const model: LearnedModel = trainSmall(twoCircles());
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A source of which the test says what is active, and when a read ends; its clock stands still. */
function fakeSource() {
  let active: { revision: number; modelId: number | null } = { revision: 1, modelId: null };
  let tell: () => void = () => {};
  let nowMs = 0;
  const reads: { modelId: number; end(error?: Error): Promise<void> }[] = [];
  const onError = vi.fn();
  const onSwitched = vi.fn();
  const holder = createModelHolder({
    readActive: async () => active,
    readModel: (modelId) =>
      new Promise((resolve, reject) => {
        const end = async (error?: Error) => {
          if (error) reject(error);
          else resolve(model);
          await settled();
        };
        reads.push({ modelId, end });
      }),
    listen: (onChange) => {
      tell = onChange;
    },
    onSwitched,
    onError,
    isDamaged: (error) => error instanceof Damaged,
    nowMs: () => nowMs,
  });
  return {
    reads,
    onError,
    onSwitched,
    served: async () => (await holder.get())?.modelId ?? null,
    holder,
    async publish(modelId: number | null, isTold = true) {
      active = { revision: active.revision + 1, modelId };
      if (isTold) tell();
      await settled();
    },
    async pass(ms: number) {
      nowMs += ms;
      await holder.get();
      await settled();
    },
  };
}

/** One that serves version 1. */
async function serving() {
  const source = fakeSource();
  await source.publish(1, false);
  const first = source.holder.get();
  await settled();
  await source.reads[0]?.end();
  expect((await first)?.modelId).toBe(1);
  return source;
}

describe("the model that is served", () => {
  test("is null while there is none", async () => {
    const source = fakeSource();
    expect(await source.served()).toBeNull();
    expect(source.reads).toEqual([]);
  });

  test("is read once for all who ask first, and they wait for it", async () => {
    const source = fakeSource();
    await source.publish(1, false);
    const all = Promise.all([source.served(), source.served(), source.served()]);
    await settled();
    expect(source.reads).toHaveLength(1);
    await source.reads[0]?.end();
    expect(await all).toEqual([1, 1, 1]);
  });

  test("is the old one while a new one is read, and then the new one", async () => {
    const source = await serving();
    await source.publish(2);
    expect(await source.served()).toBe(1);
    await source.reads[1]?.end();
    expect(await source.served()).toBe(2);
    expect(source.onSwitched.mock.calls).toEqual([[1], [2]]);
  });

  test("follows what was published while another was read", async () => {
    const source = await serving();
    await source.publish(2);
    await source.publish(3);
    await source.reads[1]?.end();
    expect(source.reads.map(({ modelId }) => modelId)).toEqual([1, 2, 3]);
    await source.reads[2]?.end();
    expect(await source.served()).toBe(3);
  });

  test("is looked for every two seconds when the notice was lost", async () => {
    const source = await serving();
    await source.publish(2, false);
    await source.pass(1_999);
    expect(source.reads).toHaveLength(1);
    await source.pass(1);
    await source.reads[1]?.end();
    expect(await source.served()).toBe(2);
  });

  test("stays the old one when the new one is damaged, which is not tried again and again", async () => {
    const source = await serving();
    await source.publish(2);
    await source.reads[1]?.end(new Damaged());
    await source.pass(10_000);
    expect(await source.served()).toBe(1);
    expect(source.reads).toHaveLength(2);
    expect(source.onError).toHaveBeenCalledOnce();
    await source.publish(3);
    await source.reads[2]?.end();
    expect(await source.served()).toBe(3);
  });

  test("is tried again when the database was away", async () => {
    const source = await serving();
    await source.publish(2);
    await source.reads[1]?.end(new Error("the connection was lost"));
    expect(await source.served()).toBe(1);
    await source.pass(2_000);
    await source.reads[2]?.end();
    expect(await source.served()).toBe(2);
  });

  test("is none when none is to be served any more", async () => {
    const source = await serving();
    await source.publish(null);
    expect(await source.served()).toBeNull();
  });
});
