import type { Database } from "@/db/client";
import { catalogStoreOn } from "@/db/stores/catalog/catalog-store";
import { inboxOn } from "@/db/stores/inbox";
import { markStoreOn } from "@/db/stores/mark-store";
import { outboxOn } from "@/db/stores/outbox";
import { preferenceStoreOn } from "@/db/stores/preference-store";
import { ratingStoreOn } from "@/db/stores/rating-store";
import { setupLinkStoreOn } from "@/db/stores/setup-link-store";
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
          preferences: preferenceStoreOn(tx),
          outbox: outboxOn(tx),
          inbox: inboxOn(tx),
        }),
      ),
  };
}
