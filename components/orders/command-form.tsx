"use client";

import { type ReactNode, useActionState } from "react";

import type { Command } from "@/components/orders/command";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";

type Props = {
  act: Command;
  /** What the command is about, by the name of its field. */
  about?: Record<string, string | number>;
  label: ReactNode;
  /** Where the label alone does not say what it is about. */
  description?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  /** Fields to fill in. */
  children?: ReactNode;
};

/** A button that has the server do something, with or without scripts, and says when it was refused. */
export function CommandForm({
  act,
  about = {},
  label,
  description,
  variant,
  size,
  className,
  children,
}: Props) {
  const [{ error }, action, isPending] = useActionState(act, { error: null });
  return (
    <form action={action} className={className ?? "grid justify-items-start gap-3"}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit" variant={variant} size={size} pending={isPending} aria-label={description}>
        {label}
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </form>
  );
}
