import { AppError } from "@/core/app-error";

/** Nobody else can have it: a letter is a consumer's and an event's. */
export function deadLetterGone(): AppError {
  return new AppError("not_found", "There is no such dead letter, or it has been dealt with meanwhile.");
}

/** Which one: an event may be the dead letter of several consumers. */
export type DeadLetterKey = { consumer: string; eventId: string };
