import { AppError } from "@/core/app-error";
import { CURRENCY_EXPONENTS, type Currency } from "@/core/orders/currency";
import { MINOR_MAX, type Money } from "@/core/orders/money";

const WHOLE = /^(0|[1-9]\d*)$/;

/**
 * Reads an amount such as `50.00` or `5`: digits, and after a point exactly as many as the currency has. No sign, no
 * exponent, no separators, no spaces: what could be read in two ways is refused.
 * @param field what the caller calls it
 * @throws AppError `invalid_input`.
 */
export function parseAmount(text: string, currency: Currency, field: string): Money {
  const exponent = CURRENCY_EXPONENTS[currency];
  const [whole = "", fraction, ...others] = text.split(".");
  const isWellFormed =
    WHOLE.test(whole) &&
    others.length === 0 &&
    (fraction === undefined || (exponent > 0 && fraction.length === exponent && /^\d+$/.test(fraction)));
  if (!isWellFormed) throw new AppError("invalid_input", wordsFor(field, currency, exponent), field);
  const digits = whole + (fraction ?? "").padEnd(exponent, "0");
  // Longer ones are too large whatever they are, and no number holds all their digits.
  const minor = digits.length > 15 ? Number.POSITIVE_INFINITY : Number(digits);
  if (minor > MINOR_MAX) throw new AppError("invalid_input", `${field} is too large.`, field);
  if (minor === 0) throw new AppError("invalid_input", `${field} must be more than nothing.`, field);
  return { minor, currency };
}

function wordsFor(field: string, currency: Currency, exponent: number): string {
  if (exponent === 0) return `${field} must be a whole number of ${currency}, such as 500, and nothing else.`;
  const zeros = "0".repeat(exponent);
  return `${field} must be an amount of ${currency} such as 50.${zeros} or 5: digits, and after a point ${exponent} more.`;
}
