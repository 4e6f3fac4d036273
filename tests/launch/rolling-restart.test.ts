import { expect, test } from "vitest";
import { startDoor } from "@/tests/launch/door-process";
import { rollRestarts } from "@/tests/launch/roll-restarts";

/** `npm run bench:restarts` does the same to the product itself, longer. */
test("restarts one after the other lose no request, and every process leaves by itself", async () => {
  const { sent, failures, exits } = await rollRestarts({
    async start() {
      const { origin, child, untilExit } = await startDoor();
      return { origin, untilExit, pid: child.pid ?? 0 };
    },
    restarts: 3,
    requestsPerSecond: 100,
    paths: ["/", "/api/v1/movies", "/slow", "/api/v1/ready"],
  });
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(100);
  expect(exits.map(({ code }) => code)).toEqual([0, 0, 0]);
  for (const { tookMs } of exits) expect(tookMs).toBeLessThan(10_000);
});
