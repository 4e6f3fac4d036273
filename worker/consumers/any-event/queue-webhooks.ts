import { toCloudEvent } from "@/core/events/cloud-event";
import { EVENT_TYPES } from "@/core/events/event-catalog";
import type { Consumer } from "@/worker/consumers/consumer";

/** Every event goes to the webhooks that want it; sending it is another matter (`worker/webhooks/`). */
export const queueWebhooks: Consumer = {
  name: "queue-webhooks",
  types: EVENT_TYPES,
  handleAll: ({ webhookQueue }, events) =>
    webhookQueue.enqueue(
      events.map((event) => toCloudEvent(event)),
      new Date(),
    ),
};
