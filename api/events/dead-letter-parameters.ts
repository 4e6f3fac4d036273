import { z } from "zod";

/** Which dead letter: in the path of what is done to one. */
export const deadLetterParams = z.strictObject({
  consumer: z
    .string()
    .regex(/^[\w.-]{1,100}$/, "invalid consumer")
    .describe("Who failed at it."),
  event_id: z.guid("invalid event ID").describe("The event's id."),
});
