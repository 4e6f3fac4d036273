import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followEvents } from "@/components/sync/follow-events";

class StandInSource {
  static opened: StandInSource[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  constructor(readonly href: string) {
    StandInSource.opened.push(this);
  }
  close() {
    this.isClosed = true;
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
const onData = vi.fn();
const onLost = vi.fn();
const last = () => StandInSource.opened.at(-1);
const connections = () => StandInSource.opened.filter(({ isClosed }) => !isClosed).length;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", StandInSource);
  vi.stubGlobal("document", page);
  StandInSource.opened = [];
  page.hidden = false;
  onData.mockClear();
  onLost.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a broken connection is said to be lost and opened again, until there is news", () => {
  const stop = followEvents("/events", { onData, onLost });
  last()?.onmessage?.({ data: "1" });
  last()?.onerror?.();
  expect(onLost).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(4_000);
  expect(StandInSource.opened).toHaveLength(2);
  last()?.onmessage?.({ data: "2" });
  expect(onData.mock.calls).toEqual([["1"], ["2"]]);
  expect(connections()).toBe(1);
  stop();
  expect(connections()).toBe(0);
});

test("silence is a lost connection too", () => {
  const stop = followEvents("/events", { onData, onLost });
  last()?.onmessage?.({ data: "1" });
  vi.advanceTimersByTime(25_000);
  expect(onLost).toHaveBeenCalled();
  expect(StandInSource.opened.length).toBeGreaterThan(1);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(connections()).toBe(0);
});

test("a page that nobody looks at holds no connection", () => {
  const stop = followEvents("/events", { onData, onLost });
  page.hidden = true;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(connections()).toBe(0);
  page.hidden = false;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(connections()).toBe(1);
  expect(onLost).not.toHaveBeenCalled();
  stop();
});
