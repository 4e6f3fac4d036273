"use client";

import { fieldErrors } from "@/components/accounts/field-errors";
import { FormFoot } from "@/components/accounts/form-foot";
import { PasswordInput } from "@/components/accounts/password-input";
import { signInWithPassword } from "@/components/accounts/sign-in-with-password";
import {
  type FormFailure,
  failureOf,
  fieldText,
  useAccountForm,
} from "@/components/accounts/use-account-form";
import { useFreshPage } from "@/components/accounts/use-fresh-page";
import { Field } from "@/components/ui/field";
import { newPassword, PASSWORD_LENGTH_MIN } from "@/core/accounts/credentials";
import type { ActionResult } from "@/core/action-result";

type Passwords = { currentPassword: string; newPassword: string };

type Props = {
  username: string;
  change: (passwords: Passwords) => Promise<ActionResult<null>>;
};

/** Changes the password. That ends every session, so this browser signs in again at once. */
export function PasswordForm({ username, change }: Props) {
  const showFresh = useFreshPage();
  const { form, formProps, fields, message, pending, done } = useAccountForm(async (data) => {
    const passwords = {
      currentPassword: fieldText(data, "currentPassword"),
      newPassword: fieldText(data, "newPassword"),
    };
    const failure =
      wrongFields(passwords) ?? failureOf(await change(passwords), ["currentPassword", "newPassword"]);
    if (failure) return failure;
    const outcome = await signInWithPassword({ login: username, password: passwords.newPassword });
    if (outcome !== "signed-in") showFresh("/sign-in?next=/settings");
    clearPasswords(form.current);
    return null;
  });

  return (
    <form {...formProps} className="grid max-w-sm gap-5">
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field id="current-password" label="Current password" error={fields.currentPassword}>
        {(control) => (
          <PasswordInput {...control} name="currentPassword" autoComplete="current-password" required />
        )}
      </Field>
      <Field
        id="new-password"
        label="New password"
        hint={`At least ${PASSWORD_LENGTH_MIN} characters. Other browsers are signed out.`}
        error={fields.newPassword}
      >
        {(control) => <PasswordInput {...control} name="newPassword" autoComplete="new-password" required />}
      </Field>
      <FormFoot message={message} pending={pending} submit="Change the password" submitting="Changing…">
        <p role="status" className="font-semibold empty:hidden">
          {done && !pending && "Password changed. Every other browser is signed out."}
        </p>
      </FormFoot>
    </form>
  );
}

function wrongFields(passwords: Passwords): FormFailure | null {
  const fields = {
    ...(passwords.currentPassword === "" && { currentPassword: "Enter your current password." }),
    ...fieldErrors([["newPassword", () => newPassword(passwords.newPassword)]]),
  };
  return Object.keys(fields).length > 0 ? { message: null, fields } : null;
}

function clearPasswords(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>("input:not([readonly])") ?? [])
    input.value = "";
}
