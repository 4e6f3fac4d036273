import { expect, test } from "vitest";
import { ageLimitOf } from "@/core/movies/age-limit";

test.each([
  ["DE", "12", 12],
  ["GB", "12A", 12],
  ["US", "PG-13", 13],
  ["US", "PG", 8],
  ["US", "R", 17],
  ["US", "NC-17", 17],
  ["AU", "MA 15+", 15],
  ["FR", "U", 0],
  ["IN", "A", 18],
  ["ES", "A", 0],
])("%s %s is from %i on", (region, certification, age) => {
  expect(ageLimitOf([{ region, certification }])).toBe(age);
});

test("the strictest board counts", () => {
  const certifications = [
    { region: "DE", certification: "12" },
    { region: "US", certification: "R" },
    { region: "XX", certification: "whatever" },
  ];
  expect(ageLimitOf(certifications)).toBe(17);
});

test("words that nobody understands, and figures that are no age, say nothing", () => {
  expect(ageLimitOf([])).toBeNull();
  expect(ageLimitOf([{ region: "US", certification: "NR" }])).toBeNull();
  expect(ageLimitOf([{ region: "DE", certification: "1984" }])).toBeNull();
});
