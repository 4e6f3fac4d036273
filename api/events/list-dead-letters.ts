import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { requireAdmin } from "@/core/accounts/viewer";
import type { DeadLetterView } from "@/core/events/views";
import { listDeadLetters } from "@/db/queries/events/list-dead-letters";

const deadLetterSchema = z.strictObject({
  consumer: z.string().describe("Who failed at it."),
  event_id: z.guid(),
  type: z.string(),
  subject: z.string(),
  data: z.unknown(),
  time: z.iso.datetime().describe("When it happened."),
  attempts: z.int(),
  error: z.string().describe("Of the last attempt."),
  dead_at: z.iso.datetime(),
});

export const listDeadLettersOperation = defineOperation({
  id: "listDeadLetters",
  method: "GET",
  path: "/api/v1/admin/dead-letters",
  tag: "events",
  summary: "The events that a consumer failed at for the last time",
  description: "Newest first. After five attempts nothing is tried by itself any more.",
  access: "admin",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of dead letters", schema: pageSchema(deadLetterSchema) } },
  handle: async ({ app, viewer, query }) => {
    requireAdmin(viewer, "read");
    const page = await listDeadLetters(app.db, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, deadLetterBody) };
  },
});

function deadLetterBody(letter: DeadLetterView): z.input<typeof deadLetterSchema> {
  return {
    consumer: letter.consumer,
    event_id: letter.eventId,
    type: letter.type,
    subject: letter.aggregate,
    data: letter.payload,
    time: letter.occurredAt.toISOString(),
    attempts: letter.attempts,
    error: letter.error,
    dead_at: letter.deadAt.toISOString(),
  };
}
