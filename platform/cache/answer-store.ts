import type { ReadyAnswer } from "@/platform/cache/ready-answer";

export type StoredAnswer = {
  answer: ReadyAnswer;
  subjects: readonly string[];
  /** The change log's count when its computing began. */
  since: number;
  freshUntilMs: number;
};

/** For what an entry costs beside its bytes. */
const ENTRY_OVERHEAD_BYTES = 1_000;

/** Answers in memory, at most `bytesMax`; which was asked for longest ago goes first. */
export function createAnswerStore(bytesMax: number) {
  const entries = new Map<string, StoredAnswer>();
  let bytes = 0;

  function remove(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= sizeOf(key, entry);
  }

  return {
    get(key: string): StoredAnswer | undefined {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    set(key: string, entry: StoredAnswer): void {
      remove(key);
      entries.set(key, entry);
      bytes += sizeOf(key, entry);
      for (const oldest of entries.keys()) {
        if (bytes <= bytesMax) break;
        remove(oldest);
      }
    },
    remove,
    bytes: () => bytes,
  };
}

export type AnswerStore = ReturnType<typeof createAnswerStore>;

function sizeOf(key: string, { answer }: StoredAnswer): number {
  return key.length * 2 + answer.bytes.byteLength + (answer.gzip?.byteLength ?? 0) + ENTRY_OVERHEAD_BYTES;
}
