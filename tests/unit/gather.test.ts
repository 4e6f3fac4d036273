import { expect, test } from "vitest";
import { gather } from "@/core/gather";

/** Doubles numbers, a batch at a time; each batch ends when it is told to. */
function doubling({ refused }: { refused?: number } = {}) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const double = gather(async (numbers: readonly number[]) => {
    batches.push([...numbers]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (refused !== undefined && numbers.includes(refused)) throw new Error(`not ${numbers.join()}`);
    return numbers.map((number) => number * 2);
  });
  const end = async () => {
    for (const resolve of ends.splice(0)) resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, double, end };
}

test("what comes alone runs at once; what comes meanwhile runs together, and each gets its own result", async () => {
  const { batches, double, end } = doubling();
  const results = [1, 2, 3].map(double);
  expect(batches).toEqual([[1]]);
  await end();
  expect(batches).toEqual([[1], [2, 3]]);
  await end();
  expect(await Promise.all(results)).toEqual([2, 4, 6]);
  const later = double(4);
  await end();
  expect(await later).toBe(8);
});

test("when some fail together each is tried alone, and only the one that cannot be done fails", async () => {
  const { batches, double, end } = doubling({ refused: 3 });
  const results = Promise.allSettled([1, 2, 3, 4].map(double));
  for (let round = 0; round < 4; round++) await end();
  expect(batches).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  expect((await results).map((one) => (one.status === "fulfilled" ? one.value : one.reason.message))).toEqual(
    [2, 4, "not 3", 8],
  );
});

test("no more than 64 run together", async () => {
  const { batches, double, end } = doubling();
  const results = Array.from({ length: 131 }, (_, number) => double(number));
  for (let round = 0; round < 4; round++) await end();
  expect(batches.map(({ length }) => length)).toEqual([1, 64, 64, 2]);
  await Promise.all(results);
});
