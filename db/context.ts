import type { DomainEvent } from "@/core/events/domain-event";
import type { Database } from "@/db/client";
import { accessTokenStoreOn } from "@/db/stores/access-token-store";
import { catalogStoreOn } from "@/db/stores/catalog/catalog-store";
import { movieEditsOn } from "@/db/stores/catalog/movie-edits";
import { failedEventsOn } from "@/db/stores/failed-events";
import { idempotencyKeyStoreOn } from "@/db/stores/idempotency-key-store";
import { inboxOn } from "@/db/stores/inbox";
import { interactionStoreOn } from "@/db/stores/interaction-store";
import { markStoreOn } from "@/db/stores/mark-store";
import { basketStoreOn } from "@/db/stores/orders/basket-store";
import { offerStoreOn } from "@/db/stores/orders/offer-store";
import { orderStoreOn } from "@/db/stores/orders/order-store";
import { outboxOn } from "@/db/stores/outbox";
import { preferenceStoreOn } from "@/db/stores/preference-store";
import { ratingPredictionStoreOn } from "@/db/stores/rating-prediction-store";
import { ratingStoreOn } from "@/db/stores/rating-store";
import { defaultDialStoreOn } from "@/db/stores/recommendations/default-dial-store";
import { modelStoreOn } from "@/db/stores/recommendations/model-store";
import { moodStoreOn } from "@/db/stores/recommendations/mood-store";
import { priorRatingStoreOn } from "@/db/stores/recommendations/prior-rating-store";
import { ratingTallyOn } from "@/db/stores/recommendations/rating-tally";
import { struckReasonStoreOn } from "@/db/stores/recommendations/struck-reason-store";
import { trainingRunsOn } from "@/db/stores/recommendations/training-runs";
import { scoringRuleStoreOn } from "@/db/stores/scoring-rule-store";
import { setupLinkStoreOn } from "@/db/stores/setup-link-store";
import { similarityStoreOn } from "@/db/stores/similarity-store";
import { syncHistoryOn } from "@/db/stores/sync/sync-history";
import { syncItemsOn } from "@/db/stores/sync/sync-items";
import { syncPlanOn } from "@/db/stores/sync/sync-plan";
import { syncRunStateOn } from "@/db/stores/sync/sync-run-state";
import { syncStoreOn } from "@/db/stores/sync/sync-store";
import { workerRegistryOn } from "@/db/stores/sync/worker-registry";
import { userStoreOn } from "@/db/stores/user-store";
import { webhookQueueOn } from "@/db/stores/webhook-queue";
import { webhookStoreOn } from "@/db/stores/webhook-store";
import { writeLocksOn } from "@/db/stores/write-locks";
import type { Context } from "@/services/context";
import type { Outbox } from "@/services/ports/outbox";

/**
 * A context whose transactions are Postgres'. `onCommitted` gets the events of each, before the use case goes on; other
 * processes hear of them by a notice.
 */
export function createContext(
  db: Database,
  {
    now = () => new Date(),
    onCommitted,
  }: { now?: () => Date; onCommitted?(events: readonly DomainEvent[]): void } = {},
): Context {
  return {
    now,
    async transaction(work) {
      const appended: DomainEvent[] = [];
      const result = await db.transaction((tx) =>
        work({
          catalog: catalogStoreOn(tx),
          movieEdits: movieEditsOn(tx),
          ratings: ratingStoreOn(tx),
          ratingPredictions: ratingPredictionStoreOn(tx),
          priorRatings: priorRatingStoreOn(tx),
          marks: markStoreOn(tx),
          interactions: interactionStoreOn(tx),
          users: userStoreOn(tx),
          setupLinks: setupLinkStoreOn(tx),
          accessTokens: accessTokenStoreOn(tx),
          preferences: preferenceStoreOn(tx),
          scoringRules: scoringRuleStoreOn(tx),
          defaultDials: defaultDialStoreOn(tx),
          struckReasons: struckReasonStoreOn(tx),
          moods: moodStoreOn(tx),
          trainings: trainingRunsOn(tx),
          models: modelStoreOn(tx),
          ratingTally: ratingTallyOn(tx),
          outbox: noting(outboxOn(tx), appended),
          inbox: inboxOn(tx),
          failedEvents: failedEventsOn(tx),
          webhooks: webhookStoreOn(tx),
          webhookQueue: webhookQueueOn(tx),
          similarities: similarityStoreOn(tx),
          syncRuns: syncStoreOn(tx),
          syncState: syncRunStateOn(tx),
          syncPlan: syncPlanOn(tx),
          syncItems: syncItemsOn(tx),
          syncHistory: syncHistoryOn(tx),
          workers: workerRegistryOn(tx),
          idempotencyKeys: idempotencyKeyStoreOn(tx),
          writeLocks: writeLocksOn(tx),
          offers: offerStoreOn(tx),
          baskets: basketStoreOn(tx),
          orders: orderStoreOn(tx),
        }),
      );
      if (appended.length > 0) onCommitted?.(appended);
      return result;
    },
  };
}

function noting(outbox: Outbox, appended: DomainEvent[]): Outbox {
  return {
    async append(events) {
      await outbox.append(events);
      appended.push(...events);
    },
  };
}
