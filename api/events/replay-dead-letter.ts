import { deadLetterParams } from "@/api/events/dead-letter-parameters";
import { defineOperation } from "@/api/operation";
import { replayDeadLetter } from "@/services/events/replay-dead-letter";

export const replayDeadLetterOperation = defineOperation({
  id: "replayDeadLetter",
  method: "POST",
  path: "/api/v1/admin/dead-letters/{consumer}/{event_id}/replay",
  tag: "events",
  summary: "Try a dead letter again",
  description: "It gets five attempts once more.",
  access: "admin",
  params: deadLetterParams,
  answers: { 202: { description: "It is due" } },
  errors: ["not_found"],
  handle: async ({ context, params }) => {
    await replayDeadLetter(context, { consumer: params.consumer, eventId: params.event_id });
    return { status: 202 };
  },
});
