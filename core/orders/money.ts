import { AppError } from "@/core/app-error";
import { CURRENCY_EXPONENTS, type Currency } from "@/core/orders/currency";

/** An amount as a whole number of the currency's smallest unit: 3.99 € is 399. Never a fraction, never a float. */
export type Money = { minor: number; currency: Currency };

/** Beyond it nobody buys films; far below what a JavaScript number holds exactly. */
export const MINOR_MAX = 99_999_999_999;

/**
 * The sum of amounts of one currency; of none, null.
 * @throws AppError `invalid_input` for amounts of different currencies, and for a sum that is too large.
 */
export function sumOf(amounts: readonly Money[]): Money | null {
  const [first] = amounts;
  if (!first) return null;
  if (amounts.some(({ currency }) => currency !== first.currency)) {
    throw new AppError(
      "invalid_input",
      "An order has one currency: order films of different currencies apart.",
    );
  }
  const minor = amounts.reduce((sum, amount) => sum + amount.minor, 0);
  if (minor > MINOR_MAX) throw new AppError("invalid_input", "The total is too large.");
  return { minor, currency: first.currency };
}

/** As decimal digits, such as `3.99`, `500` (yen) or `1.250` (dinars). */
export function decimalOf({ minor, currency }: Money): string {
  const exponent = CURRENCY_EXPONENTS[currency];
  const sign = minor < 0 ? "-" : "";
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
