import type { Context } from "@/services/context";

/** Erases the ratings of all retired sources, each part in a transaction; killed, it goes on when it is called again. */
export async function eraseRetiredRatings(ctx: Context): Promise<void> {
  const retired = await ctx.transaction(({ priorRatings }) => priorRatings.listRetired());
  for (const sourceId of retired) {
    for (let upTo: number | null = -1; upTo !== null; ) {
      const above: number = upTo;
      upTo = await ctx.transaction(({ priorRatings }) => priorRatings.erase(sourceId, above));
    }
  }
}
