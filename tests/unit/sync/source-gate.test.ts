import { describe, expect, test } from "vitest";
import { SourceError } from "@/services/ports/movie-source";
import { createSourceGate } from "@/worker/sync/source-gate";

const signal = new AbortController().signal;
const away = () => Promise.reject(new SourceError("unreachable", "It is away."));
const here = () => Promise.resolve("here");

describe("the gate before a source", () => {
  test("lets everything through while the source is there", async () => {
    const gate = createSourceGate(10);
    expect(await Promise.all([gate.run(signal, here), gate.run(signal, here)])).toEqual(["here", "here"]);
    expect(gate.message()).toBeNull();
  });

  test("one failure of one thing does not close it", async () => {
    const gate = createSourceGate(10);
    const failed = () => Promise.reject(new SourceError("failed", "Not this one."));
    await expect(gate.run(signal, failed)).rejects.toThrow("Not this one.");
    expect(gate.message()).toBeNull();
  });

  test("while the source is away, one at a time tries, and all go on when it is back", async () => {
    const gate = createSourceGate(10);
    await expect(gate.run(signal, away)).rejects.toThrow("It is away.");
    expect(gate.message()).toBe("It is away.");
    let isAway = true;
    let trying = 0;
    let tryingMax = 0;
    const attempt = async (): Promise<string> => {
      try {
        return await gate.run(signal, async () => {
          trying += 1;
          tryingMax = Math.max(tryingMax, isAway ? trying : 0);
          await new Promise((resolve) => setTimeout(resolve, 5));
          trying -= 1;
          return isAway ? away() : here();
        });
      } catch {
        return attempt();
      }
    };
    const attempts = [attempt(), attempt(), attempt()];
    await new Promise((resolve) => setTimeout(resolve, 150));
    isAway = false;
    expect(await Promise.all(attempts)).toEqual(["here", "here", "here"]);
    expect(tryingMax).toBe(1);
    expect(gate.message()).toBeNull();
    expect(gate.returns()).toBe(1);
  });

  test("what was under way when the source went neither opens nor closes it later", async () => {
    const gate = createSourceGate(10);
    let answer = (_words: string) => {};
    let fail = (_error: Error) => {};
    const lucky = gate.run(signal, () => new Promise<string>((resolve) => (answer = resolve)));
    const late = gate.run(signal, () => new Promise<string>((_, reject) => (fail = reject)));
    await expect(gate.run(signal, away)).rejects.toThrow("It is away.");
    answer("here");
    expect(await lucky).toBe("here");
    expect(gate.message()).toBe("It is away.");
    expect(await gate.run(signal, here)).toBe("here");
    fail(new SourceError("unreachable", "It was away."));
    await expect(late).rejects.toThrow("It was away.");
    expect(gate.message()).toBeNull();
    expect(gate.returns()).toBe(1);
  });

  test("whoever waits hears of an abort", async () => {
    const gate = createSourceGate(10_000);
    await expect(gate.run(signal, away)).rejects.toThrow();
    const abort = new AbortController();
    const waiting = gate.run(abort.signal, here);
    abort.abort();
    await expect(waiting).rejects.toThrow();
  });
});
