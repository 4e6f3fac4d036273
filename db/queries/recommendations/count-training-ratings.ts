import { sql } from "drizzle-orm";
import { RATINGS_COUNTED_PER_PERSON, type RatingCounts } from "@/core/recommendations/training-need";
import type { Executor } from "@/db/client";

/** What there is to learn from. Imported people rated twenty movies or more each, so the source's totals do for them. */
export async function countTrainingRatings(db: Executor): Promise<RatingCounts> {
  const most = RATINGS_COUNTED_PER_PERSON;
  const [row] = await db.execute<RatingCounts>(sql`
    select own.ratings::int as own, prior.ratings::int as prior, (own.counted + prior.counted)::int as counted
    from (select coalesce(sum(n), 0) as ratings, coalesce(sum(least(n, ${most})), 0) as counted
      from (select count(*) as n from ratings group by user_id)) as own,
    (select coalesce(sum(ratings), 0) as ratings, coalesce(sum(least(ratings, people * ${most})), 0) as counted
      from prior_sources where imported_at is not null) as prior`);
  return row ?? { own: 0, prior: 0, counted: 0 };
}
