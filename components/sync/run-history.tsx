import clsx from "clsx";
import Link from "next/link";

import { countFigure, countWords } from "@/components/sync/count-words";
import { MODE_WORDS } from "@/components/sync/mode-words";
import { requestWords } from "@/components/sync/request-words";
import { STATUS_WORDS } from "@/components/sync/status-words";
import { Instant } from "@/components/ui/instant";
import type { SyncRunView } from "@/core/sync/views";

const FIGURE = "py-4 ps-4 text-end text-lg font-semibold tabular-nums";
/** Narrow screens keep what a run was and what it changed; the rest is on its own page. */
const WIDE = "max-md:hidden";

/** The runs there have been, newest first, with what each changed. */
export function RunHistory({ runs }: { runs: readonly SyncRunView[] }) {
  return (
    <table className="w-full align-top">
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-normal">
            Run
          </th>
          {COLUMNS.map(({ label, className }) => (
            <th key={label} scope="col" className={clsx("pb-2 ps-4 text-end font-normal", className)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} className="border-t border-line align-top">
            <th scope="row" className="grid gap-1 py-3.5 text-start font-normal">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <Link
                  href={`/admin/sync/${run.id}`}
                  prefetch={false}
                  className="display display-small inline-block py-1 hover:text-accent"
                >
                  {MODE_WORDS[run.request.mode].name} <span className="text-muted">{run.id}</span>
                </Link>
                <span
                  className={clsx(
                    "text-sm font-semibold",
                    run.status === "failed" ? "text-danger" : "text-muted",
                  )}
                >
                  {STATUS_WORDS[run.status]}
                  {run.counts.failed > 0 && run.status !== "failed" && (
                    <span className="text-danger">, {countWords(run.counts.failed, "movie")} failed</span>
                  )}
                </span>
              </span>
              <span className="text-muted first-letter:uppercase max-md:sr-only">
                {requestWords(run.request)}
              </span>
              <span className="text-sm text-muted">
                <Instant at={run.startedAt ?? run.requestedAt} />
                {run.requestedBy && <> by {run.requestedBy}</>}
              </span>
            </th>
            {COLUMNS.map(({ label, className, figure }) => (
              <td key={label} className={clsx(FIGURE, figure(run) === 0 && "text-muted", className)}>
                {countFigure(figure(run))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS: { label: string; className?: string; figure: (run: SyncRunView) => number }[] = [
  { label: "New", figure: ({ counts }) => counts.inserted },
  { label: "Changed", figure: ({ counts }) => counts.updated },
  { label: "Unchanged", figure: ({ counts }) => counts.unchanged, className: WIDE },
  { label: "Skipped", figure: ({ counts }) => counts.skipped, className: WIDE },
  { label: "Failed", figure: ({ counts }) => counts.failed, className: WIDE },
];
