import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { getWebhook, newWebhookSchema, webhookBody, webhookInput } from "@/api/webhooks/webhook-body";
import { createWebhook } from "@/services/webhooks/create-webhook";

export const createWebhookOperation = defineOperation({
  id: "createWebhook",
  method: "POST",
  path: "/api/v1/webhooks",
  tag: "webhooks",
  summary: "Have events sent to a program",
  description:
    "Each event is a `POST` of a CloudEvent with `webhook-id`, `webhook-timestamp` and `webhook-signature` (HMAC-SHA256 over `id.timestamp.body`, as in the Standard Webhooks). What is not answered with 2xx within 10 seconds is sent again, eight times in about a day.",
  access: "admin",
  body: z.strictObject({ ...webhookInput, types: webhookInput.types.default([]) }),
  answers: { 201: { description: "The webhook, with its secret", schema: newWebhookSchema } },
  isSecret: true,
  handle: async ({ app, context, body }) => {
    const { id, secret } = await createWebhook(context, body);
    return { status: 201, body: { ...webhookBody(await getWebhook(app, id)), secret } };
  },
});
