import { type Dials, NEUTRAL_DIALS } from "@/core/recommendations/dials";
import type { Executor } from "@/db/client";
import { recommenderState } from "@/db/schema";

/** Where the dials stand of people who have not turned them. */
export async function readDefaultDials(db: Executor): Promise<Dials> {
  const [state] = await db.select({ dials: recommenderState.defaultDials }).from(recommenderState);
  return state?.dials ?? NEUTRAL_DIALS;
}
