"use client";

import { useEffect, useState } from "react";

import { followEvents } from "@/components/sync/follow-events";
import { readRunSnapshot } from "@/components/sync/read-run-snapshot";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

export type LiveRun = {
  run: SyncRunView;
  /** When it was last heard of, if the connection is broken; null while all is well. */
  lostSince: Date | null;
};

/** A run as the server rendered it, kept up to date while it is active. A newer rendering takes precedence. */
export function useLiveRun(rendered: SyncRunView): LiveRun {
  const [live, setLive] = useState({ rendered, run: rendered, heardAt: null as Date | null, isLost: false });
  if (live.rendered !== rendered) setLive({ ...live, rendered, run: rendered });
  const { run, heardAt, isLost } = live;
  const active = isActive(run.status);

  useEffect(() => {
    if (!active) return;
    const heard = () => ({ heardAt: new Date(), isLost: false });
    setLive((before) => ({ ...before, ...heard() }));
    return followEvents(`/api/v1/admin/sync/${rendered.id}/events`, {
      onData: (data) =>
        setLive((before) => ({ ...before, ...heard(), run: readRunSnapshot(data, before.run) })),
      onLost: () => setLive((before) => ({ ...before, isLost: true })),
    });
  }, [active, rendered.id]);

  return { run, lostSince: active && isLost ? heardAt : null };
}
