import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, real, text, timestamp } from "drizzle-orm/pg-core";
import { RULE_TYPES } from "@/core/recommendations/scoring-rule";
import { oneOf } from "@/db/schema/one-of";

/** The weighted rules of the recommender; an administrator can change the weights. */
export const scoringRules = pgTable(
  "scoring_rules",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    ruleType: text({ enum: RULE_TYPES }).notNull().unique(),
    weight: real().notNull(),
    isActive: boolean().notNull().default(true),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    check("scoring_rules_weight", sql`weight between 0 and 1`),
    check("scoring_rules_rule_type", oneOf("rule_type", RULE_TYPES)),
  ],
);
