import { fillHoles, type MovieRecord } from "@/core/movies/movie-record";
import { movieUpserted } from "@/core/movies/movie-upserted";
import type { Stores, SyncContext } from "@/services/context";
import type { MergedMovie } from "@/services/ports/catalog";
import type { RecordedChange } from "@/services/ports/sync-history";
import type { FetchedItem } from "@/services/ports/sync-items";
import { unstorable } from "@/services/sync/unstorable";

/**
 * Merges up to so many fetched movies of a run into the catalogue, in one transaction with everything that follows from
 * it; says how many it was. A movie that the database refuses is found by halving the batch, and set aside.
 * @throws SyncStopped
 */
export async function mergeFetched(ctx: SyncContext, runId: number, limit: number): Promise<number> {
  const batch: { items: readonly FetchedItem[] } = { items: [] };
  try {
    return await ctx.transaction((stores) => mergeNext(ctx, stores, { runId, limit, batch }));
  } catch (error) {
    const [item] = batch.items;
    if (!item || !ctx.isBadData(error)) throw error;
    if (batch.items.length === 1) return setAside(ctx, runId, item, error);
    return mergeFetched(ctx, runId, batch.items.length >> 1);
  }
}

async function mergeNext(
  ctx: SyncContext,
  stores: Stores,
  { runId, limit, batch }: { runId: number; limit: number; batch: { items: readonly FetchedItem[] } },
): Promise<number> {
  const { catalog, syncItems, syncHistory, syncState, outbox } = stores;
  const items = await syncItems.takeFetched(runId, limit);
  batch.items = items;
  if (items.length === 0) return 0;
  const now = ctx.now();
  const records = items.flatMap(({ record }) => (record ? [withStarterFacts(ctx, record)] : []));
  const missingIds = items.filter(({ record }) => !record).map(({ movieId }) => movieId);
  const merged = await catalog.merge(records);
  await catalog.recordFetched(
    records.map((record) => record.id),
    oldest(items, now),
  );
  const newlyMissing = await catalog.markMissing(missingIds, now);
  await syncHistory.record(runId, [...merged.map(changeOf), ...newlyMissing.map(missing)], now);
  await outbox.append(merged.map(({ movieId, change }) => movieUpserted(movieId, change, now)));
  await syncItems.settle(runId, { merged: records.map((record) => record.id), skipped: missingIds });
  const inserted = merged.filter(({ change }) => change === "inserted").length;
  const updated = merged.length - inserted;
  const unchanged = records.length - merged.length;
  await syncState.raise(runId, { inserted, updated, unchanged, skipped: missingIds.length });
  return items.length;
}

/** Ours fill the holes that TMDB's record has, as they do for an import. */
function withStarterFacts(ctx: SyncContext, record: MovieRecord): MovieRecord {
  const known = ctx.starterRecord(record.id);
  return known ? fillHoles(record, known) : record;
}

function changeOf({ movieId, title, change, fields }: MergedMovie): RecordedChange {
  return { movieId, title, change, fields };
}

function missing(movieId: number): RecordedChange {
  return { movieId, title: null, change: "missing", fields: [] };
}

/** A batch counts as fetched when its oldest answer came. */
function oldest(items: readonly FetchedItem[], now: Date): Date {
  return new Date(Math.min(now.getTime(), ...items.map(({ fetchedAt }) => fetchedAt.getTime())));
}

function setAside(ctx: SyncContext, runId: number, item: FetchedItem, error: unknown): Promise<number> {
  return ctx.transaction(async ({ syncItems, syncState }) => {
    const { fetched } = await syncItems.storeFailed(runId, [unstorable(item.movieId, error, item.record)]);
    await syncState.raise(runId, { fetched: -fetched, failed: fetched });
    return 1;
  });
}
