import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { requireAdmin } from "@/core/accounts/viewer";
import { getEventOverview } from "@/db/queries/events/get-event-overview";

const overviewSchema = z.strictObject({
  unpublished: z.int().describe("To be handed to the transport."),
  oldest_unpublished_at: z.iso.datetime().nullable(),
  published_last_minute: z.int(),
  delivering: z
    .int()
    .describe(
      "Handed over and not yet dealt with; a broker of its own knows that by itself, and here is 0 then.",
    ),
  retrying: z.int().describe("Failed, and to be tried again; or waiting behind one that is."),
  dead: z.int().describe("Dead letters."),
});

export const getEventOverviewOperation = defineOperation({
  id: "getEventOverview",
  method: "GET",
  path: "/api/v1/admin/events",
  tag: "events",
  summary: "How the events are getting on",
  access: "admin",
  answers: { 200: { description: "Counts, as they are now", schema: overviewSchema } },
  handle: async ({ app, viewer }) => {
    requireAdmin(viewer, "read");
    const overview = await getEventOverview(app.db);
    return {
      status: 200,
      body: {
        unpublished: overview.unpublished,
        oldest_unpublished_at: overview.oldestUnpublishedAt?.toISOString() ?? null,
        published_last_minute: overview.publishedLastMinute,
        delivering: overview.delivering,
        retrying: overview.retrying,
        dead: overview.dead,
      },
    };
  },
});
