import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { webhookParams } from "@/api/webhooks/webhook-body";
import { replayWebhook } from "@/services/webhooks/replay-webhook";

const words = "Say where to begin: after_event_id or since, one of the two.";

export const replayWebhookOperation = defineOperation({
  id: "replayWebhook",
  method: "POST",
  path: "/api/v1/webhooks/{id}/replays",
  tag: "webhooks",
  summary: "Send a webhook everything once more, from a cursor on",
  description:
    "The cursor is the `id` of the last event that the receiver has, or an instant. Events are remembered for seven days.",
  access: "admin",
  params: webhookParams,
  body: z
    .strictObject({ after_event_id: z.guid().optional(), since: z.iso.datetime().optional() })
    .refine((body) => (body.after_event_id === undefined) !== (body.since === undefined), words),
  answers: {
    202: { description: "They are due", schema: z.strictObject({ queued: z.int().describe("How many.") }) },
  },
  errors: ["not_found"],
  handle: async ({ context, params, body }) => {
    const { after_event_id: afterEventId, since } = body;
    const start = afterEventId === undefined ? { since: new Date(since ?? 0) } : { afterEventId };
    return { status: 202, body: await replayWebhook(context, params.id, start) };
  },
});
