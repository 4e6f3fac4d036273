import { createHash } from "node:crypto";
import { getRun } from "@/app/api/v1/admin/sync/get-run";
import { syncRunBody } from "@/app/api/v1/admin/sync/sync-run-body";
import { AppError } from "@/core/app-error";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import { adminContext } from "@/platform/auth/admin-context";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { type EventSink, eventStream } from "@/platform/http/event-stream";
import { methods } from "@/platform/http/methods";

/** A run in which nothing happens is told of all the same, so that a page sees whether the connection lives. */
const SILENCE_MAX_MS = 5_000;

/**
 * `GET /api/v1/admin/sync/:id/events`: server-sent events, each the whole run, whenever it changes, until it has ended.
 * A browser that comes again although it has the end gets 204, which tells it to stay away (WHATWG HTML, 9.2.3).
 */
const followRun = endpoint<{ id: string }>("follow-sync-run", async (request, { id }) => {
  await adminContext(request, "read");
  const run = await getRun(id);
  if (!isActive(run.status) && request.headers.get("last-event-id") === snapshotId(run)) {
    return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
  }
  return eventStream({
    signal: request.signal,
    mayListen: () => mayListen(request),
    start: (sink) => getApp().runWatcher.watch(run.id, sendTo(sink)),
  });
});

function sendTo(sink: EventSink): (run: SyncRunView | null) => void {
  let sentId = "";
  let sentAtMs = 0;
  return (run) => {
    if (!run) return sink.end();
    const id = snapshotId(run);
    const nowMs = Date.now();
    if (id !== sentId || nowMs - sentAtMs >= SILENCE_MAX_MS) {
      sink.send(id, syncRunBody(run));
      sentId = id;
      sentAtMs = nowMs;
    }
    if (!isActive(run.status)) sink.end();
  };
}

/** The same for the same state of a run. */
function snapshotId(run: SyncRunView): string {
  return createHash("sha256").update(JSON.stringify(run)).digest("base64url").slice(0, 16);
}

/** A database that does not answer for a moment is no reason to send anyone away. */
async function mayListen(request: Request): Promise<boolean> {
  try {
    await adminContext(request, "read");
    return true;
  } catch (error) {
    return !(error instanceof AppError);
  }
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: followRun });
