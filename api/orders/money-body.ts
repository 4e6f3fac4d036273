import { z } from "zod";
import { CURRENCIES } from "@/core/orders/currency";
import { decimalOf, type Money } from "@/core/orders/money";

/** For the description of an amount that is asked for; `parseAmount` reads it, with words for what is wrong. */
export const AMOUNT_PATTERN = "^(0|[1-9]\\d{0,11})(\\.\\d{2,3})?$";

/** An amount: as people write it, and as a whole number of the currency's smallest unit. */
export const moneySchema = z
  .strictObject({
    amount: z.string().describe("Decimal digits, such as `3.99`."),
    minor: z.int().describe("The same in the currency's smallest unit, such as 399."),
    currency: z.enum(CURRENCIES),
  })
  .meta({ id: "Money" });

export function moneyBody(money: Money): z.input<typeof moneySchema> {
  return { amount: decimalOf(money), ...money };
}
