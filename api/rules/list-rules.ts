import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { ruleBody, ruleSchema } from "@/api/rules/rule-body";
import { listScoringRules } from "@/db/queries/recommendations/list-scoring-rules";

export const listRulesOperation = defineOperation({
  id: "listRules",
  method: "GET",
  path: "/api/v1/rules",
  tag: "rules",
  summary: "The rules by which movies are scored",
  access: "anyone",
  answers: { 200: { description: "The rules", schema: z.array(ruleSchema) } },
  handle: async ({ app }) => ({ status: 200, body: (await listScoringRules(app.db)).map(ruleBody) }),
});
