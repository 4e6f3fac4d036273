import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type EventSink, eventStream, HEARTBEAT_MS } from "@/platform/http/event-stream";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openStream() {
  const held: { sink?: EventSink } = {};
  const client = new AbortController();
  const stop = vi.fn();
  const start = vi.fn((sink: EventSink) => {
    held.sink = sink;
    return stop;
  });
  const mayListen = vi.fn(async () => true);
  const response = eventStream({ signal: client.signal, mayListen, start });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return { response, reader, next, client, start, stop, mayListen, sink: () => held.sink as EventSink };
}

describe("a stream of events", () => {
  test("is not to be kept, compressed or buffered", () => {
    const { headers } = openStream().response;
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("private, no-store, no-transform");
  });

  test("says when to come again, then sends what there is, each with its id, and ends", async () => {
    const { next, sink, stop } = openStream();
    expect(await next()).toBe("retry: 2000\n\n");
    sink().send("a", { text: "one\ntwo" });
    sink().send("b", 2);
    sink().end();
    expect([await next(), await next(), await next()]).toEqual([
      'id: a\ndata: {"text":"one\\ntwo"}\n\n',
      "id: b\ndata: 2\n\n",
      null,
    ]);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test("begins only when somebody reads", async () => {
    const { start, next } = openStream();
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(start).not.toHaveBeenCalled();
    await next();
    expect(start).toHaveBeenCalledTimes(1);
  });

  test("is kept alive while nothing happens", async () => {
    const { next } = openStream();
    await next();
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(await next()).toBe(": still here\n\n");
  });

  test("ends for whoever may not listen any more", async () => {
    const { next, mayListen, stop } = openStream();
    await next();
    mayListen.mockResolvedValue(false);
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect([await next(), await next()]).toEqual([": still here\n\n", null]);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test("ends for a client that does not keep up", async () => {
    const { next, sink, stop } = openStream();
    await next();
    for (let count = 0; count < 200; count++) sink().send(String(count), count);
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test.each(["the request is aborted", "the body is cancelled"])("stops its source when %s", async (how) => {
    const { next, client, reader, sink, stop } = openStream();
    await next();
    if (how === "the request is aborted") client.abort();
    else await reader.cancel();
    expect(stop).toHaveBeenCalledTimes(1);
    sink().send("late", null);
    sink().end();
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("stops a source that ends at once", async () => {
    const stop = vi.fn();
    const response = eventStream({
      signal: new AbortController().signal,
      mayListen: async () => true,
      start: (sink) => {
        sink.end();
        return stop;
      },
    });
    expect(await response.text()).toBe("retry: 2000\n\n");
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
