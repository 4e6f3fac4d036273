"use client";

import { type SyntheticEvent, useActionState, useEffect, useRef } from "react";

import type { ActionResult } from "@/core/action-result";

/** Why a form was not accepted: a sentence for each wrong field by its name, or one for the whole form. */
export type FormFailure = { message: string | null; fields: Readonly<Record<string, string>> };

type State = FormFailure & { done: boolean };

const UNTOUCHED: State = { done: false, message: null, fields: {} };
const NO_ANSWER = "Matinee did not answer. Check the connection and try again; what you typed is still here.";

/**
 * A form whose fields keep what was typed whatever happens. `submit` returns why it failed, or null. The focus moves to
 * the first wrong field. As a form action it also takes what is sent before the page's scripts are ready.
 */
export function useAccountForm(submit: (data: FormData) => Promise<FormFailure | null>) {
  const form = useRef<HTMLFormElement>(null);
  const [state, action, pending] = useActionState(async (_: State, data: FormData): Promise<State> => {
    try {
      const failure = await submit(data);
      return failure ? { ...failure, done: false } : { ...UNTOUCHED, done: true };
    } catch {
      return { ...UNTOUCHED, message: NO_ANSWER };
    }
  }, UNTOUCHED);

  useEffect(() => {
    if (Object.keys(state.fields).length > 0) {
      form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
    }
  }, [state]);

  return {
    ...state,
    pending,
    form,
    formProps: { ref: form, action, noValidate: true, onReset: keepValues },
  };
}

/** React resets a form after its action. */
function keepValues(event: SyntheticEvent): void {
  event.preventDefault();
}

/** What an action's refusal means for a form that has these fields. */
export function failureOf(result: ActionResult<unknown>, fieldNames: readonly string[]): FormFailure | null {
  if (result.ok) return null;
  const { field, message } = result.error;
  return field && fieldNames.includes(field)
    ? { message: null, fields: { [field]: message } }
    : { message, fields: {} };
}

/** A text field of the form; "" when it is not there. */
export function fieldText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
