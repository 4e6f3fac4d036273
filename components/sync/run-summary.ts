import { countFigure } from "@/components/sync/count-words";
import { MODE_WORDS } from "@/components/sync/mode-words";
import { STATUS_WORDS } from "@/components/sync/status-words";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

/** A run in one or two sentences: "Discover sync: completed. 98 new, 2 changed, none failed." */
export function runSummary({ request, status, counts }: SyncRunView): string {
  const opening = `${MODE_WORDS[request.mode].name} sync: ${STATUS_WORDS[status].toLowerCase()}.`;
  if (isActive(status)) return opening;
  const failed = counts.failed === 0 ? "none failed" : `${countFigure(counts.failed)} failed`;
  return `${opening} ${countFigure(counts.inserted)} new, ${countFigure(counts.updated)} changed, ${failed}.`;
}
