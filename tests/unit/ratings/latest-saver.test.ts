import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { createLatestSaver } from "@/components/ratings/latest-saver";

/** A saver of numbers whose requests the test answers one by one. */
function saverOf(stored: number | null) {
  const sent: (number | null)[] = [];
  const answers: ((problem: string | null) => void)[] = [];
  const onSaved = vi.fn();
  const onFailed = vi.fn();
  const saver = createLatestSaver<number | null>(stored, {
    send(value) {
      sent.push(value);
      return new Promise((resolve) => answers.push(resolve));
    },
    onSaved,
    onFailed,
  });
  async function answer(problem: string | null = null) {
    answers.shift()?.(problem);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { saver, sent, answer, onSaved, onFailed };
}

describe("saving a rating that changes quickly", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("a walk with the arrow keys is one request, with where it ended", async () => {
    const { saver, sent, answer, onSaved } = saverOf(null);
    for (const value of [1, 2, 3, 4]) {
      saver.save(value, 900);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    await answer();
    expect(sent).toEqual([4]);
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(4, null);
  });

  test("leaving sends what waits at once, and only once", async () => {
    const { saver, sent, answer } = saverOf(null);
    saver.save(8, 900);
    saver.flush();
    await answer();
    await vi.advanceTimersByTimeAsync(2_000);
    saver.flush();
    expect(sent).toEqual([8]);
  });

  test("one request at a time, and the last change wins", async () => {
    const { saver, sent, answer, onSaved } = saverOf(3);
    saver.save(8, 0);
    saver.save(9, 0);
    saver.save(10, 0);
    expect(sent).toEqual([8]);
    await answer();
    expect(sent).toEqual([8, 10]);
    await answer();
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(10, 3);
  });

  test("there and back again is no request", async () => {
    const { saver, sent } = saverOf(6);
    saver.save(7, 900);
    saver.save(6, 900);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([]);
  });

  test("a failure tells what is stored and why", async () => {
    const { saver, answer, onSaved, onFailed } = saverOf(6);
    saver.save(9, 0);
    await answer("The server is away.");
    expect(onFailed).toHaveBeenCalledExactlyOnceWith(6, "The server is away.");
    expect(onSaved).not.toHaveBeenCalled();
  });

  test("a failure is forgotten when a newer change is saved", async () => {
    const { saver, answer, onSaved, onFailed } = saverOf(6);
    saver.save(9, 0);
    saver.save(10, 0);
    await answer("The server is away.");
    await answer();
    expect(onFailed).not.toHaveBeenCalled();
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(10, 6);
  });

  test("the server's word is taken over only while nothing of ours is on its way", async () => {
    const { saver, answer, sent } = saverOf(6);
    expect(saver.sync(7)).toBe(true);
    saver.save(9, 900);
    expect(saver.sync(7)).toBe(false);
    saver.flush();
    expect(saver.sync(7)).toBe(false);
    await answer();
    expect(saver.sync(9)).toBe(true);
    expect(sent).toEqual([9]);
  });
});
