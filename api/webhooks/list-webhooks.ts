import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { webhookBody, webhookSchema } from "@/api/webhooks/webhook-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";

export const listWebhooksOperation = defineOperation({
  id: "listWebhooks",
  method: "GET",
  path: "/api/v1/webhooks",
  tag: "webhooks",
  summary: "The webhooks",
  description: "Addresses of other programs that events are sent to, signed. No secret is told again.",
  access: "admin",
  answers: { 200: { description: "All of them", schema: z.strictObject({ data: z.array(webhookSchema) }) } },
  handle: async ({ app, viewer }) => {
    requireAdmin(viewer, "read");
    return { status: 200, body: { data: (await listWebhooks(app.db)).map(webhookBody) } };
  },
});
