import { changedSubjects } from "@/core/events/changed-subjects";
import { EVENT_TYPES } from "@/core/events/event-catalog";
import type { AnswerCache } from "@/platform/cache/answer-cache";
import type { OutsideConsumer } from "@/worker/consumers/consumer";

/**
 * Answers that tell of what changed are dropped from Redis, also when no web process was there to hear of the change when
 * it was committed. To drop twice does no harm.
 */
export function dropCachedAnswers(cache: Pick<AnswerCache, "drop">): OutsideConsumer {
  return {
    name: "drop-cached-answers",
    // Nothing that is kept tells of orders.
    types: EVENT_TYPES.filter((type) => !type.startsWith("order.")),
    handleOnce: async (event) => cache.drop(changedSubjects(event)),
  };
}
