import { z } from "zod";
import { defineOperation } from "@/api/operation";
import {
  getWebhook,
  webhookBody,
  webhookInput,
  webhookParams,
  webhookSchema,
} from "@/api/webhooks/webhook-body";
import { updateWebhook } from "@/services/webhooks/update-webhook";

const { name, url, types } = webhookInput;

export const updateWebhookOperation = defineOperation({
  id: "updateWebhook",
  method: "PATCH",
  path: "/api/v1/webhooks/{id}",
  tag: "webhooks",
  summary: "Change a webhook, or switch it off and on",
  description: "What waits while it is off is sent when it is on again; what happens meanwhile is not.",
  access: "admin",
  params: webhookParams,
  body: z.strictObject({
    name: name.optional(),
    url: url.optional(),
    types: types.optional(),
    active: z.boolean().optional(),
  }),
  answers: { 200: { description: "The webhook as it is now", schema: webhookSchema } },
  errors: ["not_found"],
  handle: async ({ app, context, params, body: { active, ...target } }) => {
    const given = Object.entries({ ...target, isActive: active }).filter(([, value]) => value !== undefined);
    await updateWebhook(context, params.id, Object.fromEntries(given));
    return { status: 200, body: webhookBody(await getWebhook(app, params.id)) };
  },
});
