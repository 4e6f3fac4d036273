"use client";

import { useState } from "react";

import { fieldErrors } from "@/components/accounts/field-errors";
import { FormFoot } from "@/components/accounts/form-foot";
import { NewToken } from "@/components/accounts/new-token";
import { SCOPE_WORDS } from "@/components/accounts/scope-words";
import { failureOf, fieldText, useAccountForm } from "@/components/accounts/use-account-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { checkNewToken, TOKEN_NAME_LENGTH_MAX, type TokenScope } from "@/core/accounts/access-token";
import type { ActionResult } from "@/core/action-result";

type Props = {
  isAdmin: boolean;
  create: (input: {
    name: string;
    scope: TokenScope;
    days: number | null;
  }) => Promise<ActionResult<{ token: string }>>;
};

const DURATIONS = [
  { days: "30", words: "30 days" },
  { days: "90", words: "90 days" },
  { days: "365", words: "A year" },
  { days: "", words: "Until it is revoked" },
];

/** Makes a token and shows it, once. */
export function TokenForm({ isAdmin, create }: Props) {
  const [token, setToken] = useState<string | null>(null);
  const scopes: TokenScope[] = isAdmin ? ["read", "write", "admin"] : ["read", "write"];
  const { form, formProps, fields, message, pending } = useAccountForm(async (data) => {
    const days = fieldText(data, "days");
    const input = {
      name: fieldText(data, "name"),
      scope: scopes.find((scope) => scope === data.get("scope")) ?? "read",
      days: days === "" ? null : Number(days),
    };
    const wrong = fieldErrors([["name", () => checkNewToken(input)]]);
    if (wrong.name) return { message: null, fields: wrong };
    const result = await create(input);
    if (!result.ok) return failureOf(result, ["name"]);
    setToken(result.value.token);
    const name = form.current?.querySelector<HTMLInputElement>("#token-name");
    if (name) name.value = "";
    return null;
  });

  return (
    <div className="grid max-w-xl gap-8">
      <form {...formProps} className="grid gap-5">
        <Field
          id="token-name"
          label="Name"
          hint="What it is for, so that you know it again."
          error={fields.name ?? null}
        >
          {(control) => (
            <TextInput
              {...control}
              name="name"
              maxLength={TOKEN_NAME_LENGTH_MAX}
              autoComplete="off"
              required
            />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id="token-scope" label="It may">
            {(control) => (
              <Select {...control} name="scope" defaultValue="read">
                {scopes.map((scope) => (
                  <option key={scope} value={scope}>
                    {SCOPE_WORDS[scope]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="token-days" label="It counts for">
            {(control) => (
              <Select {...control} name="days" defaultValue="90">
                {DURATIONS.map(({ days, words }) => (
                  <option key={days} value={days}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <FormFoot message={message} pending={pending} submit="Make the token" submitting="Making…" />
      </form>
      {token && <NewToken key={token} token={token} />}
    </div>
  );
}
