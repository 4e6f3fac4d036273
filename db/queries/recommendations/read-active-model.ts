import type { Executor } from "@/db/client";
import { recommenderState } from "@/db/schema";

/** Which version is to be served (null: none), and a revision that grows whenever that changes. */
export async function readActiveModel(db: Executor): Promise<{ revision: number; modelId: number | null }> {
  const [state] = await db
    .select({ revision: recommenderState.revision, modelId: recommenderState.activeModelId })
    .from(recommenderState);
  return state ?? { revision: 0, modelId: null };
}
