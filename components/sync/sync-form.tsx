"use client";

import { type FormEvent, useActionState, useState } from "react";

import { DiscoverFields } from "@/components/sync/discover-fields";
import { EstimateTicket } from "@/components/sync/estimate-ticket";
import { type EstimateBasis, estimateWords } from "@/components/sync/estimate-words";
import { FullFields } from "@/components/sync/full-fields";
import { ModeChoice } from "@/components/sync/mode-choice";
import { MODE_WORDS } from "@/components/sync/mode-words";
import { parseSyncForm } from "@/components/sync/parse-sync-form";
import type { StartSyncAction, StartSyncState } from "@/components/sync/start-sync-state";
import { SyncField } from "@/components/sync/sync-field";
import { readSyncForm, type SyncFormValues } from "@/components/sync/sync-form-values";
import { Notice } from "@/components/ui/notice";
import type { SyncMode } from "@/core/sync/sync-request";

type Props = {
  /** What the form says at first. */
  initial: SyncFormValues;
  basis: EstimateBasis;
  languages: readonly { code: string; label: string }[];
  /** Modes that a run is active in: there is at most one of each. */
  busy: readonly SyncMode[];
  /** Why no sync can be started at all. */
  obstacle: string | null;
  start: StartSyncAction;
};

/** Choose a kind of sync and its size, see what it will cost, start it. Without scripts the server works out the cost. */
export function SyncForm({ initial, basis, languages, busy, obstacle, start }: Props) {
  const [state, action, pending] = useActionState(start, { message: null, errors: {}, values: null });
  const [typed, setTyped] = useState<{ values: SyncFormValues; after: StartSyncState } | null>(null);
  const shown = state.values ?? initial;
  const values = typed?.values ?? shown;
  // What is wrong was wrong when it was sent; typing on takes it away.
  const errors = typed?.after === state ? {} : state.errors;
  const { request, errors: mistakes } = parseSyncForm(values);
  const estimate = request
    ? estimateWords(request, basis)
    : { title: "Check this first", text: Object.values(mistakes)[0] ?? "" };
  const running = busy.includes(values.mode)
    ? `A ${MODE_WORDS[values.mode].name.toLowerCase()} sync is running; there is one at a time.`
    : null;

  return (
    <form
      action={action}
      onInput={(event) => setTyped({ values: readSyncForm(new FormData(event.currentTarget)), after: state })}
      onReset={keepValues}
      noValidate
      className="group/sync grid gap-8"
    >
      <ModeChoice mode={shown.mode} busy={busy} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <div className="grid content-start gap-6">
          {state.message && <Notice tone="error">{state.message}</Notice>}
          <div className="hidden gap-6 group-has-[[value=discover]:checked]/sync:grid">
            <DiscoverFields values={shown} errors={errors} languages={languages} />
          </div>
          <div className="hidden group-has-[[value=full]:checked]/sync:block">
            <FullFields values={shown} errors={errors} />
          </div>
          <p className="hidden prose-width text-lg group-has-[[value=changes]:checked]/sync:block">
            Asks TMDB which movies have changed since the last sync of this kind, two weeks back at most, and
            fetches those that are in the catalogue. There is nothing to choose.
          </p>
          <div className="hidden max-w-xl group-has-[[value=refresh]:checked]/sync:block">
            <SyncField
              name="olderThanDays"
              label="Not fetched for so many days"
              hint="What is past TMDB’s six months and cannot be fetched is purged: people’s ratings stay, TMDB’s texts go."
              values={shown}
              errors={errors}
              className="max-w-64"
            />
          </div>
        </div>
        <EstimateTicket {...estimate} obstacle={obstacle} note={running} pending={pending} />
      </div>
    </form>
  );
}

/** React resets a form after its action. */
function keepValues(event: FormEvent): void {
  event.preventDefault();
}
