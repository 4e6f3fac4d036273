import { defineOperation } from "@/api/operation";
import { dialsSchema } from "@/api/recommendations/steering-parameters";
import { updateDefaultDials } from "@/services/recommendations/update-default-dials";

export const updateDefaultDialsOperation = defineOperation({
  id: "updateDefaultDials",
  method: "PUT",
  path: "/api/v1/admin/recommender/dials",
  tag: "recommendations",
  summary: "Where everybody's dials stand who has not turned them",
  description: "The very next recommendations follow.",
  access: "admin",
  body: dialsSchema,
  answers: { 200: { description: "The dials", schema: dialsSchema } },
  handle: async ({ body, context }) => {
    await updateDefaultDials(context, { dials: body });
    return { status: 200, body };
  },
});
