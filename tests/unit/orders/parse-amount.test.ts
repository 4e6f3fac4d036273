import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCIES, CURRENCY_EXPONENTS } from "@/core/orders/currency";
import { decimalOf, MINOR_MAX } from "@/core/orders/money";
import { parseAmount } from "@/core/orders/parse-amount";
import { parseItemCount } from "@/core/orders/parse-item-count";

const minorOf = (text: string, currency: (typeof CURRENCIES)[number] = "EUR") =>
  parseAmount(text, currency, "total_amount").minor;

describe("an amount", () => {
  test.each([
    ["50.00", 5000],
    ["5", 500],
    ["0.01", 1],
    ["3.99", 399],
    ["999999999.99", MINOR_MAX],
  ])("%s is read to the cent", (text, minor) => {
    expect(minorOf(text)).toBe(minor);
  });

  test.each([
    "",
    " 5",
    "5 ",
    "+5",
    "-1",
    "5e1",
    "0x10",
    "NaN",
    "Infinity",
    "1,000",
    "1,00",
    "1_000",
    "5.",
    ".5",
    "5.0",
    "5.000",
    "05",
    "00.50",
    "1.2.3",
    "٥",
    "５",
    "5\n",
    "5\u0000",
  ])("%j is refused in words", (text) => {
    expect(() => minorOf(text)).toThrow("total_amount must be an amount of EUR such as 50.00 or 5");
  });

  test("of nothing, or beyond what anyone pays, is refused", () => {
    expect(() => minorOf("0")).toThrow("must be more than nothing");
    expect(() => minorOf("0.00")).toThrow("must be more than nothing");
    expect(() => minorOf("1000000000")).toThrow("too large");
    expect(() => minorOf("9".repeat(400))).toThrow("too large");
  });

  test("has as many digits after the point as its currency", () => {
    expect(minorOf("500", "JPY")).toBe(500);
    expect(minorOf("1.250", "KWD")).toBe(1250);
    expect(() => minorOf("5.00", "JPY")).toThrow("whole number of JPY");
    expect(() => minorOf("1.25", "KWD")).toThrow("after a point 3 more");
  });

  test("written out and read again is the same, in every currency", () => {
    const amounts = fc.integer({ min: 1, max: MINOR_MAX });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...CURRENCIES), (minor, currency) => {
        expect(parseAmount(decimalOf({ minor, currency }), currency, "price")).toEqual({ minor, currency });
      }),
    );
  });

  test("whatever the text, is refused or is what the text says, exactly", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,e+ -]{1,12}$/));
    fc.assert(
      fc.property(texts, fc.constantFrom(...CURRENCIES), (text, currency) => {
        let money: ReturnType<typeof parseAmount>;
        try {
          money = parseAmount(text, currency, "price");
        } catch {
          return;
        }
        const [whole, fraction = ""] = text.split(".");
        const digits = BigInt(whole + fraction.padEnd(CURRENCY_EXPONENTS[currency], "0"));
        expect(BigInt(money.minor)).toBe(digits);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a number of items", () => {
  test("is decimal digits", () => {
    expect(parseItemCount("5", "number_of_items")).toBe(5);
    expect(parseItemCount("10000", "number_of_items")).toBe(10_000);
  });

  test.each(["", "0", "-1", "5.0", "5e1", " 5", "05", "10001", "NaN"])("%j is refused in words", (text) => {
    expect(() => parseItemCount(text, "number_of_items")).toThrow(
      "number_of_items must be a whole number from 1 to 10000",
    );
  });
});
