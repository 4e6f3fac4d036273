import { countWords } from "@/components/sync/count-words";
import { Instant } from "@/components/ui/instant";
import type { WebhookDeliveryView } from "@/core/webhooks/views";

/** The log of a webhook: what became of each event. */
export function DeliveryList({ deliveries }: { deliveries: readonly WebhookDeliveryView[] }) {
  return (
    <ol className="grid">
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="grid gap-x-8 gap-y-1 border-t border-line py-4 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <div className="grid content-start gap-1">
            <h2 className="font-semibold">{delivery.eventType}</h2>
            <p className="text-sm break-all text-muted">{delivery.eventId}</p>
          </div>
          <div className="grid min-w-0 content-start gap-1">
            <p className="font-medium">
              {STATUS_WORDS[delivery.status]}, {countWords(delivery.attempts, "attempt")}
              {delivery.lastDurationMs !== null && `, ${delivery.lastDurationMs} ms`}
            </p>
            {delivery.lastError && <p className="break-words">{delivery.lastError}</p>}
            {delivery.nextAttemptAt && (
              <p className="text-sm text-muted">
                Due <Instant at={delivery.nextAttemptAt} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const STATUS_WORDS = { waiting: "To be sent", accepted: "Accepted", failed: "Given up" } as const;
