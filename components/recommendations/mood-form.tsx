"use client";

import { type FormEvent, useId, useRef, useState, useTransition } from "react";

import type { MoodActions } from "@/components/recommendations/mood-actions";
import { showToast } from "@/components/shell/toast";
import { buttonClass } from "@/components/ui/button-class";
import { CHIP_CLASS } from "@/components/ui/chip-class";
import { TextInput } from "@/components/ui/text-input";
import { DIAL_NAMES, type Dials } from "@/core/recommendations/dials";
import { MOOD_NAME_LENGTH_MAX } from "@/core/recommendations/mood";

type Props = { dials: Dials; actions: MoodActions };

const UNREACHABLE = "Matinee cannot be reached. Try again in a moment.";

/** Names the places of the dials, behind a chip that opens the field. */
export function MoodForm({ dials, actions }: Props) {
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("name") ?? "").trim();
    startTransition(async () => {
      const result = await actions.create({ name, dials }).catch(() => null);
      setProblem(result?.ok ? null : (result?.error.message ?? UNREACHABLE));
      if (!result?.ok) return;
      form.reset();
      if (details.current) details.current.open = false;
      details.current?.querySelector("summary")?.focus();
      showToast(`The mood ${name} is saved.`);
    });
  }

  return (
    <details ref={details} className="relative max-sm:open:w-full">
      <summary className={`${CHIP_CLASS} list-none border-dashed [&::-webkit-details-marker]:hidden`}>
        Save as a mood
      </summary>
      <form
        action={actions.createInForm}
        onSubmit={onSubmit}
        className="z-30 mt-2 grid gap-2 border-t-4 border-accent bg-surface p-4 sm:absolute sm:start-0 sm:top-full sm:w-80 sm:shadow-2xl"
      >
        {DIAL_NAMES.map((name) => (
          <input key={name} type="hidden" name={name} value={dials[name]} />
        ))}
        <label htmlFor={id} className="font-semibold">
          A name for these dials
        </label>
        <TextInput
          id={id}
          name="name"
          required
          maxLength={MOOD_NAME_LENGTH_MAX}
          placeholder="Friday night"
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        {problem && (
          <p id={`${id}-problem`} role="alert" className="text-sm font-semibold text-danger">
            {problem}
          </p>
        )}
        <button type="submit" disabled={pending} className={buttonClass({ size: "sm" })}>
          Save
        </button>
      </form>
    </details>
  );
}
