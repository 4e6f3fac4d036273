"use client";

import { useActionState, useEffect, useRef } from "react";

import { countWords } from "@/components/sync/count-words";
import type { RunCommand, RunCommandAction } from "@/components/sync/run-command";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

type Props = { run: SyncRunView; act: RunCommandAction };

/** Cancel, resume, try again: what makes sense for the run as it stands. */
export function RunActions({ run, act }: Props) {
  const [state, action, pending] = useActionState(act, { error: null });
  const group = useRef<HTMLFormElement>(null);
  const commands = commandsFor(run);
  const names = commands.map(({ command }) => command).join();
  useFocusKept(group, names);

  if (commands.length === 0) return null;
  return (
    <form
      ref={group}
      action={action}
      tabIndex={-1}
      aria-label={`Run ${run.id}`}
      className="grid gap-4 outline-none"
    >
      <input type="hidden" name="runId" value={run.id} />
      <div className="flex flex-wrap gap-3">
        {commands.map(({ command, label, variant }) => (
          <Button
            key={command}
            type="submit"
            name="command"
            value={command}
            variant={variant}
            pending={pending}
            className="max-sm:w-full"
          >
            {label}
          </Button>
        ))}
      </div>
      {state.error && <Notice tone="error">{state.error}</Notice>}
    </form>
  );
}

function commandsFor({ status, counts }: SyncRunView) {
  const commands: { command: RunCommand; label: string; variant: ButtonVariant }[] = [];
  if (isActive(status)) commands.push({ command: "cancel", label: "Cancel", variant: "secondary" });
  if (status === "cancelled" || status === "failed") {
    commands.push({ command: "resume", label: "Resume where it was", variant: "primary" });
  }
  if (!isActive(status) && counts.failed > 0) {
    const label = `Try ${countWords(counts.failed, "failure")} again`;
    commands.push({ command: "retry", label, variant: "secondary" });
  }
  return commands;
}

/** When the pressed button gives way to another, the focus stays with the group instead of being lost. */
function useFocusKept(group: React.RefObject<HTMLElement | null>, names: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = group.current;
    const note = () => {
      hadFocus.current = element?.contains(document.activeElement) ?? false;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [group]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the buttons is what this reacts to
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      group.current?.focus({ preventScroll: true });
  }, [names]);
}
