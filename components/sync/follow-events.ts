type Listener = {
  /** The data of an event. */
  onData: (data: string) => void;
  /** The connection broke; it is being tried again until there is data or the following ends. */
  onLost: () => void;
};

/** The server sends a snapshot at least every few seconds; so long a silence is a dead connection. */
const SILENCE_MAX_MS = 15_000;
/** For when the browser has given up by itself, as it does on an answer that is not a stream. */
const RETRY_AFTER_MS = 3_000;

/**
 * Follows server-sent events of which each is a whole snapshot, so that nothing has to be caught up after a break. Holds
 * no connection while nobody looks at the page: browsers open only six to a server. Returns what ends it.
 */
export function followEvents(href: string, { onData, onLost }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    source?.close();
  };
  const reopenAfter = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onLost();
      open();
    }, ms);
  };
  const open = () => {
    close();
    source = new EventSource(href);
    reopenAfter(SILENCE_MAX_MS);
    source.onmessage = (event) => {
      reopenAfter(SILENCE_MAX_MS);
      onData(event.data);
    };
    source.onerror = () => {
      reopenAfter(RETRY_AFTER_MS);
      onLost();
    };
  };
  const onVisibility = () => (document.hidden ? close() : open());

  document.addEventListener("visibilitychange", onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    close();
  };
}
