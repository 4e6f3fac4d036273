import type { SyncFailureView, SyncRunView } from "@/core/sync/views";
import { timeOf } from "@/scripts/sync/follow-run";

/** What a run did, a line each, for the terminal. */
export function summariseRun(run: SyncRunView, failures: readonly SyncFailureView[]): string[] {
  const { counts, requests, bytes, startedAt, finishedAt } = run;
  const seconds = startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
  const took = seconds === null ? "" : ` in ${timeOf(seconds)}`;
  const lines = [
    `Run ${run.id} ${run.status === "completed" ? "is complete" : run.status}${took}: ${counts.inserted} new, ` +
      `${counts.updated} changed, ${counts.unchanged} unchanged, ${counts.skipped} no longer at TMDB, ` +
      `${counts.failed} set aside of ${counts.found} movies (${requests} requests, ${megabytes(bytes)} MB).`,
    ...failures.map(
      ({ movieId, title, reason }) => `Movie ${movieId}${title ? ` (${title})` : ""}: ${reason}`,
    ),
  ];
  if (counts.failed > failures.length) lines.push(`… and ${counts.failed - failures.length} more.`);
  if (counts.failed > 0) lines.push("An administrator can try them again at /admin/sync.");
  return lines;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
