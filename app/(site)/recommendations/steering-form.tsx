"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

import { parseSteering, steeringHref } from "@/app/(site)/recommendations/steering";
import { useBrowse } from "@/components/discovery/browse-transition";
import { useLiveForm } from "@/components/discovery/use-live-form";
import type { Dials } from "@/core/recommendations/dials";

type Props = {
  /** Its fields may stand anywhere on the page; they name it in `form`. */
  id: string;
  usualDials: Dials;
  /** What each field shows for the current address; a field that is missing is empty. */
  values: Record<string, string>;
  children?: ReactNode;
};

/** What steers a programme, as a plain GET form that with scripts applies each change at once. */
export function SteeringForm({ id, usualDials, values, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { navigate } = useBrowse();
  useLiveForm(form, (changed, kind) => navigate(hrefOf(new FormData(changed), usualDials), kind));

  // Back, moods and "All films again" change the address behind the fields' back. The dials look after themselves.
  useEffect(() => {
    if (form.current) showValues(form.current, values);
  }, [values]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    navigate(hrefOf(new FormData(event.currentTarget), usualDials), "replace");
  }

  return (
    <form
      ref={form}
      id={id}
      action="/recommendations"
      onSubmit={onSubmit}
      autoComplete="off"
      aria-label="Steer your programme"
    >
      {children}
    </form>
  );
}

function hrefOf(data: FormData, usualDials: Dials): string {
  const params = new URLSearchParams();
  for (const [name, value] of data) params.append(name, String(value));
  return steeringHref(parseSteering(params, usualDials), usualDials);
}

function showValues(form: HTMLFormElement, values: Record<string, string>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = values[field.name] ?? "";
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === "radio") field.checked = field.value === (values[field.name] ?? "");
    if (field.type === "text") field.value = values[field.name] ?? "";
  }
}
