import { setMaxListeners } from "node:events";

/**
 * Runs `task` with a signal that is aborted when `signal` is, or with a TimeoutError after `timeoutMs`. Leaves no
 * listener and no timer behind: signals made with `AbortSignal.any` would pile up on one that lives as long as a run.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  timeoutMs: number | null,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const forward = () => controller.abort(signal.reason);
  const expire = () => controller.abort(new DOMException(`No answer in ${timeoutMs} ms`, "TimeoutError"));
  const timer = timeoutMs === null ? undefined : setTimeout(expire, timeoutMs);
  // A signal that stands for a whole run is heard by everything under way; Node takes eleven for a leak.
  setMaxListeners(0, signal);
  signal.addEventListener("abort", forward, { once: true });
  try {
    return await task(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", forward);
  }
}
