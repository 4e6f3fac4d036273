import { expect, test } from "vitest";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { startApiProcess } from "@/tests/harness/api-process";
import { wrongOrders } from "@/tests/harness/order-accounts";
import { orderThroughKills } from "@/tests/harness/order-through-kills";
import { openShop } from "@/tests/harness/shop";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

/** `npm run bench:orders` does the same to the product itself, longer and with more clients. */
test("orders placed with keys while the web server is killed are as many as the keys, each with its event", async () => {
  const { app } = harness;
  await storeMovies(app.context, [movieRecord({ id: 603 })]);
  await openShop(app, await newAdmin(app), [{ movieId: 603, kind: "rent", minor: 399 }]);
  const { token } = await newToken(app, (await signUp(app)).member, "write");
  const report = await orderThroughKills({
    start: async () => {
      const { origin, stop: kill } = await startApiProcess({
        DATABASE_URL: harness.databaseUrl,
        RATE_LIMIT_MAX: "1000000000",
      });
      return { origin, kill };
    },
    kills: 3,
    lifeMs: 400,
    clients: 40,
    token,
    movieId: 603,
  });
  expect(await wrongOrders(app, report)).toEqual([]);
  expect(report.keys).toBeGreaterThan(40);
  // The kills must have hit requests, or nothing was tried.
  expect(report.failures["no answer"]).toBeGreaterThan(0);
  expect(Object.keys(report.failures)).not.toContain("409");
}, 120_000);
