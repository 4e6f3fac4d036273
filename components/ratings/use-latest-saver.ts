import { useEffect, useRef, useState } from "react";

import { createLatestSaver } from "@/components/ratings/latest-saver";
import { showToast } from "@/components/shell/toast";
import type { ActionResult } from "@/core/action-result";

type Options<Value> = {
  /** What the server has, as of the last render. */
  stored: Value;
  send(value: Value): Promise<ActionResult<unknown>>;
  /** What to say after a change, such as "You gave Alien 4½ stars." */
  describe(value: Value): string;
};

const UNREACHABLE = "That was not saved: Matinee cannot be reached. Try again in a moment.";

/** A value that shows each change at once and saves the last one, with "undo", and back again when that fails. */
export function useLatestSaver<Value>(options: Options<Value>) {
  const { stored } = options;
  const [value, setValue] = useState(stored);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [saver] = useState(() =>
    createLatestSaver(stored, {
      send: (next: Value) => problemOf(latest.current.send(next)),
      onSaved: (next, before) => showToast(latest.current.describe(next), () => change(before)),
      onFailed: (previous, problem) => {
        setValue(previous);
        showToast(problem);
      },
    }),
  );

  function change(next: Value, delayMs = 0) {
    setValue(next);
    saver.save(next, delayMs);
    // While the page still runs; later the browser would cancel the request. Only now, for the back-forward cache.
    if (delayMs > 0) window.addEventListener("beforeunload", saver.flush, { once: true });
  }

  useEffect(() => {
    if (saver.sync(stored)) setValue(stored);
  }, [saver, stored]);

  // Whoever leaves right after a key press has meant it.
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === "hidden") saver.flush();
    };
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("beforeunload", saver.flush);
      saver.flush();
    };
  }, [saver]);

  return { value, change, flush: saver.flush };
}

async function problemOf(sent: Promise<ActionResult<unknown>>): Promise<string | null> {
  try {
    const result = await sent;
    return result.ok ? null : result.error.message;
  } catch {
    return UNREACHABLE;
  }
}
