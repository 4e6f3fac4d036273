import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { getWebhook, webhookParams } from "@/api/webhooks/webhook-body";
import { requireAdmin } from "@/core/accounts/viewer";
import type { WebhookDeliveryView } from "@/core/webhooks/views";
import { listWebhookDeliveries } from "@/db/queries/webhooks/list-webhook-deliveries";

const deliverySchema = z.strictObject({
  id: z.int(),
  event_id: z.guid(),
  event_type: z.string(),
  status: z.enum(["waiting", "accepted", "failed"]),
  attempts: z.int(),
  created_at: z.iso.datetime(),
  next_attempt_at: z.iso.datetime().nullable(),
  last_attempt_at: z.iso.datetime().nullable(),
  last_status: z.int().nullable().describe("Of the last answer; null when there was none."),
  last_error: z.string().nullable(),
  last_duration_ms: z.int().nullable(),
});

export const listWebhookDeliveriesOperation = defineOperation({
  id: "listWebhookDeliveries",
  method: "GET",
  path: "/api/v1/webhooks/{id}/deliveries",
  tag: "webhooks",
  summary: "What was sent to a webhook, and what is to be",
  description: "Newest first; kept for 30 days.",
  access: "admin",
  params: webhookParams,
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of the log", schema: pageSchema(deliverySchema) } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params, query }) => {
    requireAdmin(viewer, "read");
    const { id } = await getWebhook(app, params.id);
    const page = await listWebhookDeliveries(app.db, id, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, deliveryBody) };
  },
});

function deliveryBody(view: WebhookDeliveryView): z.input<typeof deliverySchema> {
  return {
    id: view.id,
    event_id: view.eventId,
    event_type: view.eventType,
    status: view.status,
    attempts: view.attempts,
    created_at: view.createdAt.toISOString(),
    next_attempt_at: view.nextAttemptAt?.toISOString() ?? null,
    last_attempt_at: view.lastAttemptAt?.toISOString() ?? null,
    last_status: view.lastStatus,
    last_error: view.lastError,
    last_duration_ms: view.lastDurationMs,
  };
}
