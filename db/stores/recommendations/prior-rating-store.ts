import { and, eq, isNull, like, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import { nameComingIn, nameOfSource, RETIRED_PREFIX } from "@/core/recommendations/prior/prior-source-names";
import type { Executor } from "@/db/client";
import { priorSources } from "@/db/schema";
import { erasePriorRatings } from "@/db/stores/recommendations/erase-prior-ratings";
import { insertPriorRatings } from "@/db/stores/recommendations/insert-prior-ratings";
import type { PriorRatingStore } from "@/services/ports/prior-rating-store";

export function priorRatingStoreOn(tx: Executor): PriorRatingStore {
  return {
    async start(name, termsAcceptedAt) {
      await retireNamed(tx, nameComingIn(name));
      const [source] = await tx
        .insert(priorSources)
        .values({ name: nameComingIn(name), termsAcceptedAt })
        .returning({ id: priorSources.id });
      if (!source) throw new Error("a source was inserted, and not returned");
      return source.id;
    },
    async add(sourceId, ratings) {
      await requireComingIn(tx, sourceId);
      return insertPriorRatings(tx, sourceId, ratings);
    },
    async finish(sourceId, totals, importedAt) {
      const name = await requireComingIn(tx, sourceId);
      await retireNamed(tx, name);
      await tx
        .update(priorSources)
        .set({ ...totals, name, importedAt })
        .where(eq(priorSources.id, sourceId));
    },
    async retire(name) {
      const isFinished = await retireNamed(tx, name);
      return (await retireNamed(tx, nameComingIn(name))) || isFinished;
    },
    async listRetired() {
      const isRetired = like(priorSources.name, `${RETIRED_PREFIX}%`);
      const rows = await tx.select({ id: priorSources.id }).from(priorSources).where(isRetired);
      return rows.map(({ id }) => id);
    },
    erase: (sourceId, abovePerson) => erasePriorRatings(tx, sourceId, abovePerson),
  };
}

/** Whether there was a source of that name. */
async function retireNamed(tx: Executor, name: string): Promise<boolean> {
  const retired = await tx
    .update(priorSources)
    .set({ name: sql`${RETIRED_PREFIX} || ${priorSources.id}`, importedAt: null })
    .where(eq(priorSources.name, name))
    .returning({ id: priorSources.id });
  return retired.length > 0;
}

/** Holds the source until the transaction ends, and returns the name that it will have. @throws AppError `conflict` */
async function requireComingIn(tx: Executor, sourceId: number): Promise<string> {
  const [source] = await tx
    .select({ name: priorSources.name })
    .from(priorSources)
    .where(and(eq(priorSources.id, sourceId), isNull(priorSources.importedAt)))
    .for("update");
  if (source && nameOfSource(source.name) !== source.name) return nameOfSource(source.name);
  throw new AppError("conflict", "Somebody has removed these ratings, or imports them once more.");
}
