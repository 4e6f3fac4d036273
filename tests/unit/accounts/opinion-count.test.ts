import { expect, test } from "vitest";
import { opinionCountWords } from "@/components/accounts/opinion-count";

test.each([
  [0, 0, null],
  [1, 0, "1 rating"],
  [5, 1, "5 ratings and 1 mark"],
  [0, 2, "2 marks"],
  [1200, 0, "1,200 ratings"],
])("%d ratings and %d marks read %j", (ratings, marks, words) => {
  expect(opinionCountWords({ ratings, marks })?.replaceAll("\u00a0", " ") ?? null).toBe(words);
});
