import { z } from "zod";
import { interactionBody, interactionSchema } from "@/api/interactions/interaction-body";
import { defineOperation } from "@/api/operation";
import { userId, wholeNumber } from "@/api/parameters";
import { requireSelf } from "@/core/accounts/viewer";
import { listInteractions } from "@/db/queries/ratings/list-interactions";

export const listInteractionsOperation = defineOperation({
  id: "listInteractions",
  method: "GET",
  path: "/api/v1/users/{id}/interactions",
  tag: "interactions",
  summary: "What a user did last, newest first",
  description:
    "Taking something back does not remove it from here; what counts now is in the ratings and lists.",
  access: "self",
  params: z.strictObject({ id: userId }),
  query: z.strictObject({ limit: wholeNumber("limit", 1, 500).default(50) }),
  answers: {
    200: {
      description: "The interactions",
      schema: z
        .strictObject({ user_id: z.int(), interactions: z.array(interactionSchema) })
        .meta({ id: "InteractionList" }),
    },
  },
  errors: ["not_found"],
  handle: async ({ params, query, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    const interactions = await listInteractions(app.db, params.id, query.limit);
    return { status: 200, body: { user_id: params.id, interactions: interactions.map(interactionBody) } };
  },
});
