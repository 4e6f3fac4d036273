import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { recommenderState } from "@/db/schema";
import type { DefaultDialStore } from "@/services/ports/default-dial-store";

export function defaultDialStoreOn(tx: Executor): DefaultDialStore {
  return {
    async save(dials) {
      await tx
        .update(recommenderState)
        .set({ defaultDials: dials, revision: sql`${recommenderState.revision} + 1` });
    },
  };
}
