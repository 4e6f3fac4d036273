/** What the source of a stream can do with it. */
export type EventSink = {
  /** One event: its id, and its data, sent as JSON. */
  send(id: string, data: unknown): void;
  end(): void;
};

type StreamSource = {
  /** Aborts when the client has gone. */
  signal: AbortSignal;
  /** Asked at every heartbeat: whoever may not listen any more is not told more. */
  mayListen(): Promise<boolean>;
  /** Begins to send; returns what is called once, at the end. */
  start(sink: EventSink): () => void;
};

/** Proxies cut a connection on which nothing is heard for long. */
export const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 2_000;
/** Events that a client has not taken; one so far behind does better to connect anew. */
const BACKLOG_MAX = 100;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Compressing, or buffering in a proxy, would hold events back.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * An answer of server-sent events (WHATWG HTML, 9.2). It begins when its body is first read, so that an answer to HEAD,
 * whose body nobody reads, leaves nothing behind.
 */
export function eventStream(source: StreamSource): Response {
  let stop: (() => void) | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        stop ??= begin(controller, source);
      },
      cancel() {
        stop?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: HEADERS });
}

/** Sends until the source ends it, or the client is gone; returns what ends it from outside. */
function begin(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { signal, mayListen, start }: StreamSource,
): () => void {
  const encoder = new TextEncoder();
  let hasEnded = false;
  let stopSource = () => {};
  const write = (text: string) => {
    if (!hasEnded) controller.enqueue(encoder.encode(text));
  };
  const stop = () => {
    if (hasEnded) return;
    hasEnded = true;
    clearInterval(heartbeat);
    signal.removeEventListener("abort", end);
    stopSource();
  };
  const end = () => {
    if (hasEnded) return;
    stop();
    controller.close();
  };
  const heartbeat = setInterval(async () => {
    write(": still here\n\n");
    if ((controller.desiredSize ?? 0) < -BACKLOG_MAX || !(await mayListen())) end();
  }, HEARTBEAT_MS);
  signal.addEventListener("abort", end);
  write(`retry: ${RETRY_MS}\n\n`);
  const stopStarted = start({
    send: (id, data) => write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
  });
  if (hasEnded) stopStarted();
  else stopSource = stopStarted;
  return stop;
}
