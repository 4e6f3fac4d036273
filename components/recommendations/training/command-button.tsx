"use client";

import { type ReactNode, useActionState } from "react";

import type { Command } from "@/components/recommendations/training/command";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";

type Props = {
  command: Command;
  /** What it is about. */
  fields?: Record<string, string | number>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** For when its words alone do not say what it is about. */
  label?: string;
  children: ReactNode;
};

/** A button that has the server do something, and says why where it would not. Works without scripts. */
export function CommandButton({ command, fields = {}, variant, size, label, children }: Props) {
  const [state, action, pending] = useActionState(command, { error: null });
  return (
    <form action={action} className="grid justify-items-start gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} size={size} pending={pending} aria-label={label}>
        {children}
      </Button>
      {state.error && <Notice tone="error">{state.error}</Notice>}
    </form>
  );
}
