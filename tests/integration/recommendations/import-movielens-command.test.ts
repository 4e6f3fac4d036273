import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { listPriorSources } from "@/db/queries/recommendations/list-prior-sources";
import { movieRecord } from "@/tests/factories/movie-record";
import { type Download, writeDownload } from "@/tests/factories/movielens-download";
import { ownFolder } from "@/tests/harness/own-folder";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const into = ownFolder();
const ROOT = join(import.meta.dirname, "../../..");

/** Processes that are compiled as they start, on a machine that may be busy. */
const TIMEOUT_MS = 240_000;
const POLL_MS = 20;

const movies = Array.from({ length: 40 }, (_, index) => ({
  id: 500 + index,
  title: `Film ${index + 1} (1999)`,
}));

/** Everybody rates all movies. */
function download(people: number): Download {
  const ratings = Array.from({ length: people }, (_, person) =>
    movies.map(({ id }) => ({ person: person + 1, movie: id, stars: 1 + ((person + id) % 5) })),
  ).flat();
  return { layout: "dat", movies, ratings, readme: "USAGE LICENSE\n=============\n\nBe kind.\n" };
}

beforeAll(async () => {
  const { app } = harness;
  await storeMovies(
    app.context,
    movies.map((_, index) =>
      movieRecord({ id: index + 1, title: `Film ${index + 1}`, releasedOn: "1999-05-05" }),
    ),
  );
});

/** Starts `npm run import:movielens -- …` on the test's database. */
function start(...args: string[]): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: harness.databaseUrl,
    AUTH_SECRET: harness.app.config.authSecret,
    LOG_LEVEL: "fatal",
  };
  const program = ["--import", "tsx", "scripts/import-movielens.ts", ...args];
  return spawn(process.execPath, program, { cwd: ROOT, env, stdio: "pipe" });
}

async function run(...args: string[]) {
  const child = start(...args);
  const texts = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    texts.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    texts.err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, ...texts };
}

async function storedCount(): Promise<number> {
  const [row] = await harness.app.db.$client<{ count: number }[]>`
    select count(*)::int from prior_ratings`;
  return row?.count ?? 0;
}

describe("npm run import:movielens", () => {
  test(
    "shows the terms, imports nothing before they are accepted, then imports, and removes by name",
    async () => {
      const path = writeDownload(download(20), { into, name: "ml-1m", zip: true });
      const refused = await run(path);
      expect(refused.code).toBe(1);
      expect(refused.out).toContain("commercial use");
      expect(refused.out).toContain("Be kind.");
      expect(refused.err).toBe("Nothing was imported. If you accept these terms, add --accept-terms.\n");
      expect(await storedCount()).toBe(0);

      const imported = await run(path, "--accept-terms");
      expect(imported).toMatchObject({ code: 0, err: expect.not.stringContaining("Error") });
      expect(imported.out).toContain("“ml-1m”: 800 ratings of 40 movies by 20 people");
      expect(await storedCount()).toBe(800);

      const removed = await run("--remove", "ml-1m");
      expect(removed).toMatchObject({ code: 0 });
      expect(await storedCount()).toBe(0);
      expect(await run("--remove", "ml-1m")).toMatchObject({
        code: 1,
        err: "There are no prior ratings called “ml-1m”.\n",
      });
    },
    TIMEOUT_MS,
  );

  test(
    "killed in the middle it has imported nothing that counts, and the same command again imports it all",
    async () => {
      const path = writeDownload(download(5_000), { into, name: "ml-big" });
      const child = start(path, "--accept-terms");
      const closed = once(child, "close");
      while ((await storedCount()) === 0) await sleep(POLL_MS);
      child.kill("SIGKILL");
      await closed;
      expect(await listPriorSources(harness.app.db)).toMatchObject([{ name: "ml-big", importedAt: null }]);

      expect(await run(path, "--accept-terms")).toMatchObject({ code: 0 });
      expect(await listPriorSources(harness.app.db)).toMatchObject([
        { name: "ml-big", importedAt: expect.any(Date), ratings: 200_000 },
      ]);
      expect(await storedCount()).toBe(200_000);
    },
    TIMEOUT_MS,
  );
});
