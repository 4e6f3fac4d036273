import { CURRENCY_EXPONENTS } from "@/core/orders/currency";
import type { Money } from "@/core/orders/money";

/** An amount for people to read, such as €3.99. */
export function moneyText({ minor, currency }: Money): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.format(minor / 10 ** CURRENCY_EXPONENTS[currency]);
}
