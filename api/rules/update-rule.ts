import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { idParameter } from "@/api/parameters";
import { ruleBody, ruleSchema } from "@/api/rules/rule-body";
import { updateScoringRule } from "@/services/recommendations/update-scoring-rule";

export const updateRuleOperation = defineOperation({
  id: "updateRule",
  method: "PATCH",
  path: "/api/v1/rules/{id}",
  tag: "rules",
  summary: "Change how much a rule counts",
  description: "What is left out stays as it is. The very next recommendations follow.",
  access: "admin",
  params: z.strictObject({ id: idParameter("invalid rule ID") }),
  body: z.strictObject({
    name: z.string().regex(/\S/, "A rule needs a name.").max(100).optional(),
    weight: z.number().min(0).max(1).optional(),
    is_active: z.boolean().optional(),
  }),
  answers: { 200: { description: "The rule", schema: ruleSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context }) => {
    const { name, weight, is_active: isActive } = body;
    const rule = await updateScoringRule(context, { ruleId: params.id, change: { name, weight, isActive } });
    return { status: 200, body: ruleBody(rule) };
  },
});
