/** A short message after something was done, with a way back where there is one. */
export type Toast = { id: number; message: string; undo: (() => void) | null };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a message; a new one takes the place of the last, so that "Undo" is never ambiguous. */
export function showToast(message: string, undo: (() => void) | null = null): void {
  lastId += 1;
  set([{ id: lastId, message, undo }]);
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** For `useSyncExternalStore`. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
