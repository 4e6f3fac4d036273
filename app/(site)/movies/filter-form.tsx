"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

import { FILTER_FORM_ID } from "@/app/(site)/movies/filter-ids";
import { parseMovieFilter } from "@/app/(site)/movies/movie-filter-params";
import { moviesHref } from "@/app/(site)/movies/movies-href";
import { useBrowse } from "@/components/discovery/browse-transition";

type Props = {
  /** What each field shows for the current address; a field that is missing is empty. */
  values: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** The browse page's filter as a plain GET form, which with scripts applies each change at once. */
export function FilterForm({ values, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { navigate } = useBrowse();

  useEffect(() => {
    const onChange = (event: Event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
      if (field.form && field.form === form.current && field.form.reportValidity()) {
        navigate(hrefOf(new FormData(field.form)), "replace");
      }
    };
    document.addEventListener("change", onChange);
    return () => document.removeEventListener("change", onChange);
  }, [navigate]);

  // Back, "Clear" and the pills change the address behind the fields' back.
  useEffect(() => {
    if (form.current) showValues(form.current, values);
  }, [values]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    navigate(hrefOf(new FormData(event.currentTarget, submitter)), "replace");
  }

  return (
    <form ref={form} id={FILTER_FORM_ID} action="/movies" onSubmit={onSubmit} className={className}>
      {/* Enter in a year presses the form's first button, which must not be a decade. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
      {children}
    </form>
  );
}

function hrefOf(data: FormData): string {
  const params = new URLSearchParams();
  for (const [name, value] of data) params.set(name, String(value));
  return moviesHref(parseMovieFilter(params));
}

function showValues(form: HTMLFormElement, values: Record<string, string>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "radio") {
      field.checked = field.value === (values[field.name] ?? "");
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = values[field.name] ?? "";
    }
  }
}
