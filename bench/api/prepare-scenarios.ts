import { recordScenario } from "@/bench/api/record-scenario";
import type { Scenario } from "@/bench/api/scenarios";
import { syntheticMovies } from "@/bench/ingest/synthetic-movies";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { createAccount } from "@/services/accounts/create-account";
import { importMovies } from "@/services/movies/import-movies";
import { rateMovie } from "@/services/ratings/rate-movie";

const SEED = 2026;
const RATED = 20;

/** Fills a database with made-up movies and a member who has rated some, and records what is asked of it. */
export async function prepareScenarios(databaseUrl: string, movies: number): Promise<Scenario[]> {
  const app = composeApp(
    readServerConfig({
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "error",
      RATE_LIMIT_MAX: "1000000000",
      ANSWER_CACHE_MAX_MB: "0",
    }),
    "bench-api",
  );
  // As if this process were the web server.
  Object.assign(globalThis, { matineeApp: app });
  try {
    const records = [...syntheticMovies(movies, SEED)].map((record, index) => ({ line: index + 1, record }));
    await importMovies(app.context, records);
    await app.db.$client`analyze`;
    const member = await addMember(app);
    const id = Math.ceil(movies / 2);
    const word = records[id]?.record.title.split(" ")[0] ?? "";
    const asked = [
      { name: "list", path: "/api/v1/movies", token: "" },
      { name: "detail", path: `/api/v1/movies/${id}`, token: "" },
      { name: "search", path: `/api/v1/movies?q=${encodeURIComponent(word)}`, token: "" },
      {
        name: "recommendations",
        path: `/api/v1/users/${member.userId}/recommendations`,
        token: member.token,
      },
    ];
    const scenarios: Scenario[] = [];
    for (const each of asked) scenarios.push(await recordScenario(app, each));
    return scenarios;
  } finally {
    await app.db.$client.end();
  }
}

async function addMember({ context }: App): Promise<{ userId: number; token: string }> {
  const account = { username: "bench", email: "", password: "popcorn in row five" };
  const userId = await createAccount({ ...context, viewer: null }, account);
  const viewer = { userId, kind: "member", role: "member", username: "bench" } as const;
  for (let movieId = 1; movieId <= RATED; movieId += 1) {
    await rateMovie({ ...context, viewer }, { userId, movieId, halfStars: 1 + (movieId % 10) });
  }
  const { token } = await createAccessToken(
    { ...context, viewer },
    { name: "bench", scope: "read", days: null },
  );
  return { userId, token };
}
