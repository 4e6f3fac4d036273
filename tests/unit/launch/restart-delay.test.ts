import { expect, test } from "vitest";
import { restartDelayMs } from "@/scripts/launch/supervised-child";

test("restarts wait 1 s after the first crash, twice as long after each further one, and never over 30 s", () => {
  expect([1, 2, 3, 4, 5, 6, 60].map(restartDelayMs)).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});
