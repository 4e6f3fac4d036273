import { defineOperation } from "@/api/operation";
import { webhookParams } from "@/api/webhooks/webhook-body";
import { deleteWebhook } from "@/services/webhooks/delete-webhook";

export const deleteWebhookOperation = defineOperation({
  id: "deleteWebhook",
  method: "DELETE",
  path: "/api/v1/webhooks/{id}",
  tag: "webhooks",
  summary: "End a webhook",
  description: "With what was to be sent to it, and its log.",
  access: "admin",
  params: webhookParams,
  answers: { 204: { description: "It is gone" } },
  errors: ["not_found"],
  handle: async ({ context, params }) => {
    await deleteWebhook(context, params.id);
    return { status: 204 };
  },
});
