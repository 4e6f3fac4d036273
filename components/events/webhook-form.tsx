"use client";

import { useActionState } from "react";

import { type EventCommandAction, NOTHING_YET } from "@/components/events/event-command";
import { SecretOnce } from "@/components/events/secret-once";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { WEBHOOK_NAME_LENGTH_MAX, WEBHOOK_URL_LENGTH_MAX } from "@/core/webhooks/webhook";

type Props = { types: readonly string[]; create: EventCommandAction };

/** Has events sent to another program, and shows the secret that belongs to it, once. */
export function WebhookForm({ types, create }: Props) {
  const [state, action, pending] = useActionState(create, NOTHING_YET);
  const given = state.given ?? { name: "", url: "", types: [] };
  return (
    <form action={action} aria-label="New webhook" className="grid max-w-xl gap-5">
      <Field id="webhook-name" label="Name" hint="What it is for, so that you know it again.">
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={given.name}
            maxLength={WEBHOOK_NAME_LENGTH_MAX}
            autoComplete="off"
            required
          />
        )}
      </Field>
      <Field id="webhook-url" label="Address" hint="http or https; events are posted to it.">
        {(control) => (
          <TextInput
            {...control}
            type="url"
            name="url"
            defaultValue={given.url}
            maxLength={WEBHOOK_URL_LENGTH_MAX}
            placeholder="https://hooks.example.org/matinee"
            autoComplete="off"
            required
          />
        )}
      </Field>
      <fieldset key={given.types.join(" ")} className="grid gap-2">
        <legend className="font-semibold">Events</legend>
        <p className="text-sm text-muted">None chosen means all.</p>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {types.map((type) => (
            <label key={type} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name="types"
                value={type}
                defaultChecked={given.types.includes(type)}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0">{type}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" pending={pending} className="justify-self-start">
        Make the webhook
      </Button>
      {state.error && <Notice tone="error">{state.error}</Notice>}
      {state.secret && <SecretOnce secret={state.secret} />}
    </form>
  );
}
