import { describe, expect, test } from "vitest";

import {
  extendedRange,
  lastRange,
  PAGES_SHOWN_MAX,
  pageRangeParam,
  parsePageRange,
} from "@/app/(site)/movies/page-range";

describe("the pages of a list in the address", () => {
  test.each([
    [null, { first: 1, last: 1 }],
    ["4", { first: 4, last: 4 }],
    ["1-3", { first: 1, last: 3 }],
    ["2-3", { first: 1, last: 1 }],
    ["0", { first: 1, last: 1 }],
    ["-5", { first: 1, last: 1 }],
    ["x", { first: 1, last: 1 }],
    ["1-999", { first: 1, last: PAGES_SHOWN_MAX }],
  ])("?page=%s", (text, expected) => {
    expect(parsePageRange(text)).toEqual(expected);
  });

  test("what is written is read the same, and page 1 is left out", () => {
    expect(pageRangeParam({ first: 1, last: 1 })).toBeNull();
    expect(parsePageRange(pageRangeParam({ first: 1, last: 4 }))).toEqual({ first: 1, last: 4 });
    expect(parsePageRange(pageRangeParam({ first: 6, last: 6 }))).toEqual({ first: 6, last: 6 });
  });

  test("loading more adds one page until the last, or until there is enough on the page", () => {
    expect(extendedRange({ first: 1, last: 2 }, 3)).toEqual({ first: 1, last: 3 });
    expect(extendedRange({ first: 1, last: 3 }, 3)).toBeNull();
    expect(extendedRange({ first: 1, last: PAGES_SHOWN_MAX }, 99)).toBeNull();
    expect(extendedRange({ first: 4, last: 4 }, 99)).toBeNull();
  });

  test("an address beyond the last page leads to the last page, or to all of them", () => {
    expect(lastRange({ first: 9, last: 9 }, 3)).toEqual({ first: 3, last: 3 });
    expect(lastRange({ first: 1, last: 9 }, 3)).toEqual({ first: 1, last: 3 });
  });
});
