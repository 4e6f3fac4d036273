"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { LinkedText } from "@/components/sync/linked-text";
import { MODE_WORDS } from "@/components/sync/mode-words";
import { percentOf } from "@/components/sync/percent-of";
import { RunActions } from "@/components/sync/run-actions";
import { RunBar } from "@/components/sync/run-bar";
import type { RunCommandAction } from "@/components/sync/run-command";
import { RunCounts } from "@/components/sync/run-counts";
import { RunPace } from "@/components/sync/run-pace";
import { RunPercent } from "@/components/sync/run-percent";
import { runSummary } from "@/components/sync/run-summary";
import { STATUS_WORDS } from "@/components/sync/status-words";
import { useLiveRun } from "@/components/sync/use-live-run";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { isActive, type SyncStatus } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

type Props = {
  run: SyncRunView;
  /** What it was asked to do, in words. */
  request: string;
  act: RunCommandAction;
  /** Where all about it is written; absent on that page itself. */
  href?: string;
  headingLevel?: 1 | 2;
};

/** A run as it goes: its bar, its figures, and what can be done to it. */
export function RunPanel({ run: rendered, request, act, href, headingLevel = 2 }: Props) {
  const { run, lostSince } = useLiveRun(rendered);
  const announcement = useAnnouncement(run);
  useFreshPageAtEnd(run.status);
  const Heading = `h${headingLevel}` as const;
  const { name } = MODE_WORDS[run.request.mode];
  return (
    <section
      id={`run-${run.id}`}
      aria-labelledby={`run-${run.id}-title`}
      className="grid gap-5 border-t-4 border-ink pt-4"
    >
      <div className="flex items-end justify-between gap-6">
        <div className="grid min-w-0 gap-2">
          <p className={clsx("caps text-lg", STATUS_COLOURS[run.status])}>{STATUS_WORDS[run.status]}</p>
          <Heading id={`run-${run.id}-title`} className="display display-title">
            {name} <span className="text-muted">{run.id}</span>
          </Heading>
          <p className="text-lg text-muted first-letter:uppercase">{request}</p>
        </div>
        <RunPercent percent={percentOf(run)} />
      </div>
      <div className="grid gap-2.5">
        <RunBar run={run} />
        <RunPace run={run} />
      </div>
      {run.message && (
        <Notice tone={run.status === "failed" ? "error" : "info"}>
          <LinkedText>{run.message}</LinkedText>
        </Notice>
      )}
      <RunCounts counts={run.counts} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <RunActions run={run} act={act} />
        {href && <TextLink href={href}>What it changed, and what failed</TextLink>}
      </div>
      <p className="min-h-6 text-sm text-muted">
        {lostSince && (
          <>
            Connection lost. These are the figures of <Instant at={lostSince} precision="second" />; it is
            being tried again.
          </>
        )}
      </p>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  );
}

/** Says for screen readers what a run has come to, when it comes to it: figures that tick are not announced. */
function useAnnouncement(run: SyncRunView): string {
  const [said, setSaid] = useState({ status: run.status, words: "" });
  if (said.status !== run.status) setSaid({ status: run.status, words: runSummary(run) });
  return said.words;
}

/** When a run ends, the rest of the page has news too: the history, the freshness. */
function useFreshPageAtEnd(status: SyncStatus): void {
  const router = useRouter();
  const wasActive = useRef(isActive(status));
  useEffect(() => {
    if (wasActive.current && !isActive(status)) router.refresh();
    wasActive.current = isActive(status);
  }, [router, status]);
}

const STATUS_COLOURS: Record<SyncStatus, string> = {
  queued: "text-muted",
  running: "text-accent",
  completed: "text-ink",
  failed: "text-danger",
  cancelled: "text-muted",
};
