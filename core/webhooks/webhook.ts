import { AppError, type FieldError } from "@/core/app-error";
import { EVENT_TYPES } from "@/core/events/event-catalog";

export const WEBHOOK_NAME_LENGTH_MAX = 100;
export const WEBHOOK_URL_LENGTH_MAX = 2_000;

/** Where events go to, and which: none means all. */
export type WebhookTarget = { name: string; url: string; types: readonly string[] };

/**
 * The rules for a webhook. Whether its address is one that may be reached is found out when it is.
 * @throws AppError `invalid_input` naming each field that is wrong.
 */
export function checkWebhook({ name, url, types }: WebhookTarget): void {
  const problems: FieldError[] = [];
  const { length } = name.trim();
  if (length < 1 || length > WEBHOOK_NAME_LENGTH_MAX || name.includes("\0") || !name.isWellFormed()) {
    const message = `A webhook needs a name of 1 to ${WEBHOOK_NAME_LENGTH_MAX} characters.`;
    problems.push({ path: "name", message });
  }
  if (!isWebhookUrl(url)) {
    const message = "The address must be an http or https one, without a user and a password in it.";
    problems.push({ path: "url", message });
  }
  const unknown = types.find((type) => !EVENT_TYPES.some((known) => known === type));
  if (unknown !== undefined) {
    problems.push({ path: "types", message: `There is no event of the type ${JSON.stringify(unknown)}.` });
  }
  const [first] = problems;
  if (first) throw new AppError("invalid_input", first.message, first.path, problems);
}

function isWebhookUrl(text: string): boolean {
  if (text.length > WEBHOOK_URL_LENGTH_MAX || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}
