import { requireAdmin } from "@/core/accounts/viewer";
import { defaultDialsUpdated } from "@/core/recommendations/default-dials-updated";
import { checkDials, type Dials } from "@/core/recommendations/dials";
import type { Stores, ViewerContext } from "@/services/context";

/**
 * An administrator changes where everybody's dials stand who has not turned them.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`.
 */
export async function updateDefaultDials(ctx: ViewerContext, { dials }: { dials: Dials }): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction((stores) => storeDefaultDials(stores, dials, ctx.now()));
}

/** The usual dials within a transaction. @throws AppError `invalid_input`. */
export async function storeDefaultDials(
  { defaultDials, outbox }: Stores,
  dials: Dials,
  now: Date,
): Promise<void> {
  const checked = checkDials(dials);
  await defaultDials.save(checked);
  await outbox.append([defaultDialsUpdated(checked, now)]);
}
