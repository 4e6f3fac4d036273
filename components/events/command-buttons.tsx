"use client";

import { useActionState } from "react";

import { type EventCommandAction, NOTHING_YET } from "@/components/events/event-command";
import { SecretOnce } from "@/components/events/secret-once";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Says what the buttons are about. */
  label: string;
  /** What the form holds beside the command. */
  values: Readonly<Record<string, string>>;
  commands: readonly { command: string; words: string }[];
  act: EventCommandAction;
};

/** Buttons for one thing in a list. They work without scripts as well. */
export function CommandButtons({ label, values, commands, act }: Props) {
  const [state, action, pending] = useActionState(act, NOTHING_YET);
  return (
    <form action={action} aria-label={label} className="grid content-start gap-3">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-3">
        {commands.map(({ command, words }) => (
          <Button
            key={command}
            type="submit"
            name="command"
            value={command}
            variant="secondary"
            size="sm"
            pending={pending}
          >
            {words}
            <span className="sr-only"> {label}</span>
          </Button>
        ))}
      </div>
      {state.error && <Notice tone="error">{state.error}</Notice>}
      {state.secret && <SecretOnce secret={state.secret} />}
    </form>
  );
}
