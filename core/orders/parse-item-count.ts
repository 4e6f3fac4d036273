import { AppError } from "@/core/app-error";

export const ITEM_COUNT_MAX = 10_000;

/**
 * Reads a number of things such as `5`: decimal digits and nothing else.
 * @throws AppError `invalid_input`.
 */
export function parseItemCount(text: string, field: string): number {
  const count = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= ITEM_COUNT_MAX) return count;
  throw new AppError(
    "invalid_input",
    `${field} must be a whole number from 1 to ${ITEM_COUNT_MAX}, written in digits, such as 5.`,
    field,
  );
}
