import { expect, test } from "vitest";
import { likelyRegion } from "@/core/movies/region";

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "AT"],
  ["de,en-US;q=0.7,en;q=0.3", "DE"],
  ["en;q=0.5, fr-CA;q=0.9", "CA"],
  ["en", "US"],
  ["en-GB", "GB"],
  ["zh-Hant-TW", "TW"],
  ["pt-br", "BR"],
  ["es-419,es;q=0.9", "ES"],
  ["*", "US"],
  ["fr;q=0, it", "IT"],
  ["not a language, de_DE, sv-SE", "SE"],
  ["", "US"],
  [null, "US"],
])("%j is most likely in %s", (header, region) => {
  expect(likelyRegion(header)).toBe(region);
});
