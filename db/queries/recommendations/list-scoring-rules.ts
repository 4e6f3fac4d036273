import { asc } from "drizzle-orm";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import type { Executor } from "@/db/client";
import { scoringRules } from "@/db/schema";

export async function listScoringRules(db: Executor): Promise<ScoringRule[]> {
  return db.select().from(scoringRules).orderBy(asc(scoringRules.id));
}
