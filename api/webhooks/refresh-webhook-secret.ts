import { defineOperation } from "@/api/operation";
import { getWebhook, newWebhookSchema, webhookBody, webhookParams } from "@/api/webhooks/webhook-body";
import { refreshWebhookSecret } from "@/services/webhooks/refresh-webhook-secret";

export const refreshWebhookSecretOperation = defineOperation({
  id: "refreshWebhookSecret",
  method: "POST",
  path: "/api/v1/webhooks/{id}/secret",
  tag: "webhooks",
  summary: "Give a webhook a new secret",
  description: "It counts from the next delivery on, and the old one no more.",
  access: "admin",
  params: webhookParams,
  answers: { 200: { description: "The webhook, with its secret", schema: newWebhookSchema } },
  errors: ["not_found"],
  isSecret: true,
  handle: async ({ app, context, params }) => {
    const { secret } = await refreshWebhookSecret(context, params.id);
    return { status: 200, body: { ...webhookBody(await getWebhook(app, params.id)), secret } };
  },
});
