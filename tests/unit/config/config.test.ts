import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, readServerConfig } from "@/platform/config";
import { variableNames } from "@/platform/config/variables";
import { buildEnvironment } from "@/scripts/launch/environment";

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.split("\n");
  }
}

describe("the configuration", () => {
  test("an empty environment is valid and gets the documented defaults", () => {
    expect(readConfig({})).toEqual({
      databaseUrl: undefined,
      billingDatabaseUrl: undefined,
      ordersCurrency: "EUR",
      dataDir: undefined,
      port: 3000,
      host: undefined,
      publicUrl: "http://localhost:3000",
      authSecret: undefined,
      admin: undefined,
      tmdb: {
        accessToken: undefined,
        apiKey: undefined,
        baseUrl: "https://api.themoviedb.org/3",
        requestsPerSecond: 40,
        connectionsMax: 16,
      },
      tmdbImageBaseUrl: "https://image.tmdb.org/t/p",
      imageCacheMaxMb: 500,
      syncSchedule: undefined,
      redisUrl: undefined,
      eventsUrl: undefined,
      eventsPerSecondMax: 2_000,
      webhooksAllowPrivate: false,
      answerCacheMaxMb: 64,
      rateLimit: { max: 100, windowSeconds: 60 },
      authRateLimit: { max: 10, windowSeconds: 900 },
      trustedProxyHops: 0,
      authMode: "tokens",
      logLevel: "info",
    });
  });

  test("empty values count as unset", () => {
    const blank = Object.fromEntries(variableNames.map((name) => [name, " "]));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  test("the public address follows the port and loses a trailing slash", () => {
    expect(readConfig({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
    expect(readConfig({ PUBLIC_URL: "https://movies.example.org/" }).publicUrl).toBe(
      "https://movies.example.org",
    );
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3000.5"],
    ["PORT", "0x10"],
    ["HOST", "my computer"],
    ["DATABASE_URL", "mysql://localhost/movies"],
    ["DATABASE_URL", "localhost:5432"],
    ["PUBLIC_URL", "https://example.org/movies"],
    ["PUBLIC_URL", "ftp://example.org"],
    ["AUTH_SECRET", "short"],
    ["TMDB_IMAGE_BASE_URL", "image.tmdb.org"],
    ["IMAGE_CACHE_MAX_MB", "0"],
    ["IMAGE_CACHE_MAX_MB", "half a gigabyte"],
    ["TMDB_ACCESS_TOKEN", "two words"],
    ["TMDB_API_KEY", "a\nb"],
    ["TMDB_BASE_URL", "api.themoviedb.org"],
    ["TMDB_REQUESTS_PER_SECOND", "0"],
    ["TMDB_CONNECTIONS_MAX", "100"],
    ["SYNC_SCHEDULE", "every night"],
    ["SYNC_SCHEDULE", "0 4 * * * *"],
    ["SYNC_SCHEDULE", "0 0 30 2 *"],
    ["REDIS_URL", "localhost:6379"],
    ["EVENTS_URL", "http://localhost:5672"],
    ["EVENTS_URL", "kafka://"],
    ["EVENTS_URL", "kafka://one:9092,"],
    ["EVENTS_PER_SECOND_MAX", "0"],
    ["WEBHOOKS_ALLOW_PRIVATE", "true"],
    ["ANSWER_CACHE_MAX_MB", "-1"],
    ["RATE_LIMIT_MAX", "0"],
    ["RATE_LIMIT_WINDOW_SECONDS", "1.5"],
    ["AUTH_RATE_LIMIT_MAX", "-1"],
    ["AUTH_RATE_LIMIT_WINDOW_SECONDS", "a quarter"],
    ["TRUSTED_PROXY_HOPS", "all"],
    ["AUTH_MODE", "none"],
    ["ALLOW_MOCK_AUTH", "1"],
    ["LOG_LEVEL", "verbose"],
  ])("%s=%s is refused in one sentence that names the variable", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
  });

  test.each([
    "https://tmdb.example",
    "https://tmdb.example/",
    "https://tmdb.example/3",
    "https://tmdb.example/3/",
  ])("TMDB's address may be given as %s", (given) =>
    expect(readConfig({ TMDB_BASE_URL: given }).tmdb.baseUrl).toBe("https://tmdb.example/3"),
  );

  test("a schedule is five cron fields", () => {
    expect(readConfig({ SYNC_SCHEDULE: "30 4 * * 1-5" }).syncSchedule).toBe("30 4 * * 1-5");
  });

  test("a build sees no secret", () => {
    const secrets = [
      "AUTH_SECRET",
      "ADMIN_PASSWORD",
      "DATABASE_URL",
      "TMDB_ACCESS_TOKEN",
      "TMDB_API_KEY",
      "REDIS_URL",
    ];
    const env = buildEnvironment(
      Object.fromEntries(secrets.map((name) => [name, "hush"])) as NodeJS.ProcessEnv,
    );
    expect(JSON.stringify(env)).not.toContain("hush");
  });

  test("every wrong variable is told at once, and no value of a secret", () => {
    const problems = problemsOf({ PORT: "x", AUTH_SECRET: "hush", DATABASE_URL: "nope:topsecret" });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toMatch(/hush|topsecret/);
  });

  test("the administrator is given by e-mail and password together", () => {
    const [problem] = problemsOf({ ADMIN_EMAIL: "me@example.org" });
    expect(problem).toBe(
      "ADMIN_PASSWORD is missing: ADMIN_EMAIL and ADMIN_PASSWORD are given both or not at all.",
    );
    expect(readConfig({ ADMIN_EMAIL: "me@example.org", ADMIN_PASSWORD: "ten letters" }).admin).toEqual({
      email: "me@example.org",
      password: "ten letters",
    });
  });

  test("any token counts only where nothing is at stake, or for whoever says that they mean it", () => {
    expect(readConfig({ AUTH_MODE: "mock" }).authMode).toBe("mock");
    const production = { AUTH_MODE: "mock", NODE_ENV: "production" };
    expect(problemsOf(production)).toEqual([
      expect.stringMatching(/^AUTH_MODE=mock .* ALLOW_MOCK_AUTH=yes /),
    ]);
    expect(readConfig({ ...production, ALLOW_MOCK_AUTH: "yes" }).authMode).toBe("mock");
  });

  test("a server process refuses to run without what the launcher resolves", () => {
    expect(() => readServerConfig({ AUTH_SECRET: "x".repeat(32) })).toThrow(/^DATABASE_URL is missing/);
    expect(() => readServerConfig({ DATABASE_URL: "postgres://localhost/m" })).toThrow(
      /^AUTH_SECRET is missing/,
    );
  });

  test(".env.example documents exactly the variables that are read", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "..", ".env.example"), "utf8");
    const documented = [...text.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual([...variableNames].sort());
  });
});
