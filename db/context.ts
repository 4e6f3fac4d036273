import type { Database } from "@/db/client";
import { accessTokenStoreOn } from "@/db/stores/access-token-store";
import { catalogStoreOn } from "@/db/stores/catalog/catalog-store";
import { inboxOn } from "@/db/stores/inbox";
import { markStoreOn } from "@/db/stores/mark-store";
import { outboxOn } from "@/db/stores/outbox";
import { preferenceStoreOn } from "@/db/stores/preference-store";
import { ratingStoreOn } from "@/db/stores/rating-store";
import { setupLinkStoreOn } from "@/db/stores/setup-link-store";
import { syncHistoryOn } from "@/db/stores/sync/sync-history";
import { syncItemsOn } from "@/db/stores/sync/sync-items";
import { syncPlanOn } from "@/db/stores/sync/sync-plan";
import { syncRunStateOn } from "@/db/stores/sync/sync-run-state";
import { syncStoreOn } from "@/db/stores/sync/sync-store";
import { workerRegistryOn } from "@/db/stores/sync/worker-registry";
import { userStoreOn } from "@/db/stores/user-store";
import type { Context } from "@/services/context";

/** A context whose transactions are Postgres'. */
export function createContext(db: Database, now: () => Date = () => new Date()): Context {
  return {
    now,
    transaction: (work) =>
      db.transaction((tx) =>
        work({
          catalog: catalogStoreOn(tx),
          ratings: ratingStoreOn(tx),
          marks: markStoreOn(tx),
          users: userStoreOn(tx),
          setupLinks: setupLinkStoreOn(tx),
          accessTokens: accessTokenStoreOn(tx),
          preferences: preferenceStoreOn(tx),
          outbox: outboxOn(tx),
          inbox: inboxOn(tx),
          syncRuns: syncStoreOn(tx),
          syncState: syncRunStateOn(tx),
          syncPlan: syncPlanOn(tx),
          syncItems: syncItemsOn(tx),
          syncHistory: syncHistoryOn(tx),
          workers: workerRegistryOn(tx),
        }),
      ),
  };
}
