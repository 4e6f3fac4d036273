type Options<Value> = {
  /** Null when it was saved, else why not, in words. Must not throw. */
  send(value: Value): Promise<string | null>;
  /** `before` is what was stored when the changes began, so that one "undo" takes them all back. */
  onSaved(value: Value, before: Value): void;
  /** Nothing newer is on its way: `stored` is what the server still has. */
  onFailed(stored: Value, problem: string): void;
};

export type LatestSaver<Value> = {
  /** Saves after `delayMs`; a newer value takes the place of one that still waits. */
  save(value: Value, delayMs: number): void;
  /** Sends what waits, now. */
  flush(): void;
  /** Takes over what the server says, unless something of ours is on its way. Says whether it did. */
  sync(stored: Value): boolean;
};

/** Saves a value that changes quickly: one request at a time, only the latest, and the last change wins. */
export function createLatestSaver<Value>(initial: Value, options: Options<Value>): LatestSaver<Value> {
  let stored = initial;
  let waiting: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  async function sendAll() {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    const before = stored;
    while (waiting) {
      const { value }: { value: Value } = waiting;
      waiting = null;
      if (value === stored) continue;
      const problem = await options.send(value);
      if (problem === null) stored = value;
      if (waiting) continue;
      if (problem === null) options.onSaved(value, before);
      else options.onFailed(stored, problem);
    }
    isSending = false;
  }

  return {
    save(value, delayMs) {
      waiting = { value };
      clearTimeout(timer);
      if (delayMs === 0) void sendAll();
      else timer = setTimeout(sendAll, delayMs);
    },
    flush() {
      if (waiting) void sendAll();
    },
    sync(value) {
      if (isSending || waiting) return false;
      stored = value;
      return true;
    },
  };
}
