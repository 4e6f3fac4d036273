import { expect, test } from "vitest";
import type { MovieAnswer } from "@/services/sync/fetch-movie";
import { createAnswerBuffer } from "@/worker/sync/answer-buffer";

const answer = (movieId: number): MovieAnswer => ({ movieId, record: null, fetchedAt: new Date(0) });
const idsOf = (answers: readonly MovieAnswer[]) => answers.map(({ movieId }) => movieId);

test("answers that come within a moment are stored together, and none waits for long", async () => {
  const stored: number[][] = [];
  const buffer = createAnswerBuffer(async (answers) => stored.push(idsOf(answers)));
  const startedAtMs = performance.now();
  await Promise.all([buffer.add(answer(1)), buffer.add(answer(2)), buffer.add(answer(3))]);
  expect(performance.now() - startedAtMs).toBeLessThan(500);
  await buffer.add(answer(4));
  expect(stored).toEqual([[1, 2, 3], [4]]);
});

test("what comes while others are being stored is stored next, one batch at a time", async () => {
  const stored: number[][] = [];
  let storing = 0;
  const buffer = createAnswerBuffer(async (answers) => {
    storing += 1;
    expect(storing).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    stored.push(idsOf(answers));
    storing -= 1;
  });
  const first = buffer.add(answer(1));
  await new Promise((resolve) => setTimeout(resolve, 40));
  await Promise.all([first, buffer.add(answer(2)), buffer.add(answer(3))]);
  expect(stored).toEqual([[1], [2, 3]]);
});

test("a batch that cannot be stored fails for those in it, and for nobody else", async () => {
  let isBroken = true;
  const buffer = createAnswerBuffer(async () => {
    if (isBroken) throw new Error("the database is away");
  });
  await expect(Promise.all([buffer.add(answer(1)), buffer.add(answer(2))])).rejects.toThrow("away");
  isBroken = false;
  await buffer.add(answer(3));
});
