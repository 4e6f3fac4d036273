import { beforeAll, describe, expect, test } from "vitest";
import { ApiError, createClient, routesOf } from "@/api/client/create-client";
import { handleApiRequest } from "@/api/handle-api-request";
import { OPERATIONS } from "@/api/operations";
import type { Viewer } from "@/core/accounts/viewer";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { setScene } from "@/tests/harness/api-scene";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const baseUrl = "http://localhost:3000";
const fetch = (request: Request) => handleApiRequest(request, { address: "127.0.0.1" });
const clientOf = (token?: string) =>
  createClient({ routes: routesOf(OPERATIONS), baseUrl, fetch, ...(token && { token }) });

let admin: Viewer;
let token = "";
beforeAll(async () => {
  admin = await newAdmin(harness.app);
  token = (await newToken(harness.app, admin, "admin")).token;
  await setScene(harness.app, admin, admin);
});

describe("the typed client", () => {
  test("reads the catalogue without a token", async () => {
    const { data, total_results } = await clientOf().listMovies({
      query: { genre: ["Action"], page_size: 5 },
    });
    expect(total_results).toBe(1);
    expect(data.map(({ title }) => title)).toEqual(["The Matrix Reloaded"]);
    expect((await clientOf().getMovie({ params: { id: 603 } })).title).toBe("The Matrix");
  });

  test("writes what is the user's own", async () => {
    const client = clientOf(token);
    const params = { id: admin.userId, movie_id: 604 };
    await client.addToWatchlist({ params });
    expect((await client.listWatchlist({ params: { id: admin.userId } })).data.map(({ id }) => id)).toEqual([
      604,
    ]);
    expect((await client.rateMovie({ params, body: { rating: 3.5 } })).rating).toBe(3.5);
  });

  test("throws what is wrong", async () => {
    const refused = await clientOf()
      .getMovie({ params: { id: 999 } })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({
      message: "movie not found",
      problem: { status: 404, code: "not_found" },
    });
  });
});
