"use client";

import { type FormEvent, type ReactNode, useActionState, useRef } from "react";

import { useBrowse } from "@/components/discovery/browse-transition";
import { useLiveForm } from "@/components/discovery/use-live-form";
import type { Command } from "@/components/recommendations/training/command";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** The page whose address holds the draft. */
  path: string;
  save: Command;
  /** What would be saved, in words; null when all of it is. */
  unsaved: string | null;
  children: ReactNode;
};

/** A draft in the address: each change shows in the preview at once, and counts for everybody only when saved. */
export function RulesForm({ path, save, unsaved, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { navigate } = useBrowse();
  const [state, saveAction, pending] = useActionState(save, { error: null });
  useLiveForm(form, (changed) => navigate(`${path}?${query(changed)}`, "adjust"));

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Saving is the button's own action.
    if (submitter?.hasAttribute("data-save")) return;
    event.preventDefault();
    navigate(`${path}?${query(event.currentTarget)}`, "adjust");
  }

  return (
    <form
      ref={form}
      action={path}
      onSubmit={onSubmit}
      autoComplete="off"
      className="grid content-start gap-8"
    >
      {children}
      <div className="grid gap-4 border-t-4 border-ink pt-5">
        {state.error && <Notice tone="error">{state.error}</Notice>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" formAction={saveAction} data-save pending={pending}>
            Save for everybody
          </Button>
          <button type="submit" className={`no-script-only ${buttonClass({ variant: "secondary" })}`}>
            Preview
          </button>
          <p role="status" className="font-semibold">
            {unsaved ?? "All saved."}
          </p>
        </div>
      </div>
    </form>
  );
}

function query(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("$")) params.set(name, value);
  }
  return params;
}
