"use client";

import { FormFoot } from "@/components/accounts/form-foot";
import { PasswordInput } from "@/components/accounts/password-input";
import { signInWithPassword } from "@/components/accounts/sign-in-with-password";
import { type FormFailure, fieldText, useAccountForm } from "@/components/accounts/use-account-form";
import { useFreshPage } from "@/components/accounts/use-fresh-page";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** Name and password; `next` is the page that follows. */
export function SignInForm({ next }: { next: string }) {
  const showFresh = useFreshPage();
  const { form, formProps, fields, message, pending, done } = useAccountForm(async (data) => {
    const credentials = { login: fieldText(data, "login"), password: fieldText(data, "password") };
    const missing = missingFields(credentials);
    if (missing) return missing;
    const outcome = await signInWithPassword(credentials);
    if (outcome === "signed-in") {
      showFresh(next);
      return null;
    }
    form.current?.querySelector<HTMLInputElement>("#password")?.select();
    return { message: MESSAGES[outcome], fields: {} };
  });

  return (
    <form {...formProps} className="grid content-start gap-5">
      <Field id="login" label="User name or e-mail address" error={fields.login}>
        {(control) => (
          <TextInput
            {...control}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field id="password" label="Password" error={fields.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <FormFoot message={message} pending={pending || done} submit="Sign in" submitting="Signing in…" />
    </form>
  );
}

function missingFields(credentials: { login: string; password: string }): FormFailure | null {
  const fields = {
    ...(credentials.login.trim() === "" && { login: "Enter your user name or e-mail address." }),
    ...(credentials.password === "" && { password: "Enter your password." }),
  };
  return Object.keys(fields).length > 0 ? { message: null, fields } : null;
}

const MESSAGES = {
  refused: "No account has this name and password together. Check both and try again.",
  "too-often": "There were too many attempts to sign in. Wait some minutes before the next one.",
  failed: "Signing in did not work just now. Try again in a moment.",
};
