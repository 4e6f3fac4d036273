import { deadLetterParams } from "@/api/events/dead-letter-parameters";
import { defineOperation } from "@/api/operation";
import { discardDeadLetter } from "@/services/events/discard-dead-letter";

export const discardDeadLetterOperation = defineOperation({
  id: "discardDeadLetter",
  method: "DELETE",
  path: "/api/v1/admin/dead-letters/{consumer}/{event_id}",
  tag: "events",
  summary: "Give a dead letter up",
  description: "Its effect never takes place.",
  access: "admin",
  params: deadLetterParams,
  answers: { 204: { description: "It is gone" } },
  errors: ["not_found"],
  handle: async ({ context, params }) => {
    await discardDeadLetter(context, { consumer: params.consumer, eventId: params.event_id });
    return { status: 204 };
  },
});
