import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { readHealth } from "@/platform/http/read-health";

const healthSchema = z
  .strictObject({
    status: z
      .enum(["ok", "degraded", "unavailable"])
      .describe("`degraded` while Redis is away: limits and caches are each process's own then."),
    service: z.string(),
    events_lag_seconds: z
      .int()
      .optional()
      .describe("How long the oldest event has waited to be handed on: it grows while the broker is away."),
  })
  .meta({ id: "Health" });

export const getHealthOperation = defineOperation({
  id: "getHealth",
  method: "GET",
  path: "/api/v1/health",
  tag: "system",
  summary: "Whether Matinee is well",
  access: "anyone",
  answers: {
    200: { description: "It answers", schema: healthSchema },
    503: { description: "The database is away", schema: healthSchema },
  },
  handle: async ({ app }) => {
    const body = await readHealth(app);
    return body.status === "unavailable" ? { status: 503, body } : { status: 200, body };
  },
});
