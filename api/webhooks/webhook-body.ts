import { z } from "zod";
import { idParameter } from "@/api/parameters";
import { AppError } from "@/core/app-error";
import { EVENT_TYPES } from "@/core/events/event-catalog";
import type { WebhookView } from "@/core/webhooks/views";
import { WEBHOOK_NAME_LENGTH_MAX, WEBHOOK_URL_LENGTH_MAX } from "@/core/webhooks/webhook";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";
import type { App } from "@/platform/compose";

const fields = {
  id: z.int(),
  name: z.string(),
  url: z.string(),
  types: z.array(z.string()).describe("The types of events that it gets; none means all."),
  active: z.boolean(),
  created_at: z.iso.datetime(),
  waiting: z.int().describe("Deliveries that are still to be made."),
  last_accepted_at: z.iso.datetime().nullable(),
};

export const webhookSchema = z.strictObject(fields);
export const newWebhookSchema = z.strictObject({
  ...fields,
  secret: z
    .string()
    .describe("By which the receiver checks the signature (Standard Webhooks). It is told this once."),
});

export const webhookParams = z.strictObject({
  id: idParameter("invalid webhook ID").describe("The webhook's id."),
});

/** What can be said of a webhook. */
export const webhookInput = {
  name: z.string().max(WEBHOOK_NAME_LENGTH_MAX),
  url: z
    .string()
    .max(WEBHOOK_URL_LENGTH_MAX)
    .meta({ description: "Where to `POST` to: http or https.", pattern: "^https?://" }),
  types: z
    .array(z.enum(EVENT_TYPES, "There is no such event; see /api/v1/asyncapi.json."))
    .max(EVENT_TYPES.length)
    .describe("None means all."),
};

export function webhookBody(view: WebhookView): z.input<typeof webhookSchema> {
  return {
    id: view.id,
    name: view.name,
    url: view.url,
    types: view.types,
    active: view.isActive,
    created_at: view.createdAt.toISOString(),
    waiting: view.waiting,
    last_accepted_at: view.lastAcceptedAt?.toISOString() ?? null,
  };
}

/** @throws AppError `not_found`. */
export async function getWebhook({ db }: App, webhookId: number): Promise<WebhookView> {
  const [webhook] = await listWebhooks(db, webhookId);
  if (!webhook) throw new AppError("not_found", "There is no such webhook.");
  return webhook;
}
