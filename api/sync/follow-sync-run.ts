import { createHash } from "node:crypto";
import { defineOperation } from "@/api/operation";
import { getRun, runParams } from "@/api/sync/run-parameters";
import { syncRunBody } from "@/api/sync/sync-run-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import { findViewerByRequest } from "@/platform/auth/find-viewer-by-request";
import type { App } from "@/platform/compose";
import { type EventSink, eventStream } from "@/platform/http/event-stream";

/** A run in which nothing happens is told of all the same, so that a page sees whether the connection lives. */
const SILENCE_MAX_MS = 5_000;

export const followSyncRunOperation = defineOperation({
  id: "followSyncRun",
  method: "GET",
  path: "/api/v1/admin/sync/{id}/events",
  tag: "sync",
  summary: "Follow a sync run",
  description:
    "Server-sent events, each the whole run (as `GET /api/v1/admin/sync/{id}` answers), whenever it changes, until it has ended.",
  access: "admin",
  params: runParams,
  answers: {
    200: { description: "The events", mediaType: "text/event-stream" },
    // A browser that comes again although it has the end is told to stay away (WHATWG HTML, 9.2.3).
    204: { description: "The run has ended, and `Last-Event-ID` says that the client knows" },
  },
  errors: ["not_found"],
  handle: async ({ app, viewer, params, request }) => {
    requireAdmin(viewer, "read");
    const run = await getRun(app, params.id);
    if (!isActive(run.status) && request.headers.get("last-event-id") === snapshotId(run)) {
      return { status: 204 };
    }
    return eventStream({
      signal: request.signal,
      mayListen: () => mayListen(app, request),
      start: (sink) => app.runWatcher.watch(run.id, sendTo(sink)),
    });
  },
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
async function mayListen(app: App, request: Request): Promise<boolean> {
  try {
    const viewer = await findViewerByRequest(app, request);
    if (viewer) requireAdmin(viewer, "read");
    return viewer !== null;
  } catch (error) {
    return !(error instanceof AppError);
  }
}
