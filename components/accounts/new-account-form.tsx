"use client";

import { FormFoot } from "@/components/accounts/form-foot";
import { type NewAccountInput, newAccountErrors } from "@/components/accounts/new-account-errors";
import { PasswordInput } from "@/components/accounts/password-input";
import { signInWithPassword } from "@/components/accounts/sign-in-with-password";
import { failureOf, fieldText, useAccountForm } from "@/components/accounts/use-account-form";
import { useFreshPage } from "@/components/accounts/use-fresh-page";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PASSWORD_LENGTH_MIN } from "@/core/accounts/credentials";
import type { ActionResult } from "@/core/action-result";

type Props = {
  create: (input: NewAccountInput) => Promise<ActionResult<null>>;
  /** The page that follows. */
  next: string;
};

/** Makes an account and signs in to it. */
export function NewAccountForm({ create, next }: Props) {
  const showFresh = useFreshPage();
  const { formProps, fields, message, pending, done } = useAccountForm(async (data) => {
    const input = {
      username: fieldText(data, "username"),
      email: fieldText(data, "email"),
      password: fieldText(data, "password"),
    };
    const errors = newAccountErrors(input);
    if (Object.keys(errors).length > 0) return { message: null, fields: errors };
    const failure = failureOf(await create(input), Object.keys(input));
    if (failure) return failure;
    const outcome = await signInWithPassword({ login: input.username, password: input.password });
    showFresh(outcome === "signed-in" ? next : `/sign-in?${new URLSearchParams({ next })}`);
    return null;
  });

  return (
    <form {...formProps} className="grid content-start gap-5">
      <Field
        id="username"
        label="User name"
        hint={fields.username ? null : "Letters, digits, dots, dashes and underscores."}
        error={fields.username}
      >
        {(control) => (
          <TextInput
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field
        id="email"
        label={
          <>
            E-mail address <span className="font-normal text-muted">(optional)</span>
          </>
        }
        hint="Another name to sign in with."
        error={fields.email}
      >
        {(control) => <TextInput {...control} type="email" name="email" autoComplete="email" />}
      </Field>
      <Field
        id="password"
        label="Password"
        hint={fields.password ? "A few words in a row are easy to remember." : PASSWORD_HINT}
        error={fields.password}
      >
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
      </Field>
      <FormFoot
        message={message}
        pending={pending || done}
        submit="Create the account"
        submitting="Creating…"
      />
    </form>
  );
}

const PASSWORD_HINT = `At least ${PASSWORD_LENGTH_MIN} characters. A few words in a row are easy to remember.`;
