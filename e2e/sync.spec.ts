import type { Locator, Page } from "@playwright/test";
import { accessibilityViolations } from "@/e2e/support/accessibility-violations";
import { expectSignedIn, newAccount, signUp, submitSignIn } from "@/e2e/support/account";
import { type OwnInstance, startOwnInstance } from "@/e2e/support/own-instance";
import { ADMIN } from "@/e2e/support/product-environment";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";
import { findFreePort, makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";
import { madeUpFilms } from "@/tests/stand-ins/tmdb/made-up-films";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";

/** One product with a TMDB of its own; each test goes on where the one before has left it. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const films = madeUpFilms(400);
const dataDir = makeDataFolder();
let tmdb: TmdbServer;
let instance: OwnInstance;
/** An administrator's, once they have signed in. */
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  tmdb = await startTmdbServer({ films });
  instance = await startOwnInstance(dataDir, await findFreePort(), {
    TMDB_BASE_URL: tmdb.baseUrl,
    TMDB_ACCESS_TOKEN: "test",
  });
  page = await browser.newPage({ baseURL: instance.origin });
});

test.afterAll(async () => {
  await page?.close();
  await instance?.stop();
  await tmdb?.close();
  removeDataFolder(dataDir);
});

test("guests are asked to sign in, and members are told that it is not for them", async ({ newVisitor }) => {
  const visitor = await newVisitor({ baseURL: instance.origin });
  await visitor.goto("/admin/sync/1");
  await expect(visitor).toHaveURL("/sign-in?next=%2Fadmin%2Fsync%2F1");
  await signUp(visitor, newAccount());
  const answer = await visitor.goto("/admin/sync");
  expect(answer?.status()).toBe(403);
  await expect(visitor.getByRole("heading", { level: 1, name: "Staff only" })).toBeVisible();
});

test("an administrator finds the page in the menu, and what a sync needs is well", async () => {
  await submitSignIn(page, { username: ADMIN.email, password: ADMIN.password });
  await expectSignedIn(page, "admin");
  await page.getByRole("banner").getByRole("button", { name: "admin" }).click();
  await page.getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sync with TMDB" })).toBeVisible();
  await expect(page.getByText("TMDB accepts it.")).toBeVisible();
  await expect(page.getByText("It takes up a sync the moment it is started.")).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("the estimate follows what is typed, and what cannot be is refused in words", async () => {
  await visit(page, "/admin/sync");
  await page.getByLabel("Pages").fill("200");
  await expect(page.getByText("4,200 requests to TMDB, at 40 a second.")).toBeVisible();
  await page.getByLabel("Pages").fill("501");
  await page.getByRole("button", { name: "Start the sync" }).click();
  await expect(page.getByLabel("Pages")).toHaveAccessibleDescription(/from 1 to 500/);
  await expect(bar()).toBeHidden();
});

test("a sync moves its bar, is there after a reload, stops when cancelled, and goes on where it was", async () => {
  await startDiscover(20);
  await expect.poll(done).toBeGreaterThan(0.05);
  await expect.poll(done).toBeGreaterThan(0.1);
  expect(await accessibilityViolations(page)).toEqual([]);

  const before = await done();
  await page.reload();
  expect(await done()).toBeGreaterThanOrEqual(before);
  await expect.poll(done).toBeGreaterThan(before);

  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(status("Cancelled")).toBeVisible();
  const asked = tmdb.stats().byRoute[MOVIE];
  await page.reload();
  await expect(status("Cancelled")).toBeVisible();
  expect(tmdb.stats().byRoute[MOVIE]).toBe(asked);

  await page.getByRole("button", { name: "Resume where it was" }).click();
  await expect(status("Completed")).toBeVisible({ timeout: 40_000 });
  await expect(figure("New")).toHaveText("400");
  await expect(figure("Failed")).toHaveText("0");
});

test("the home page has the new films, with their posters", async () => {
  await page.goto("/");
  const poster = page.locator('main a[href^="/movies/500000"] img').first();
  await poster.scrollIntoViewIfNeeded();
  await expect
    .poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

test("what a later sync changed can be read, before and after", async () => {
  const [film] = films;
  if (!film) throw new Error("There is no film.");
  tmdb.films.change(film.id, { title: "The Second Title", runtime: film.runtime + 7 });
  await startDiscover(1);
  await expect(status("Completed")).toBeVisible({ timeout: 20_000 });
  // For a moment the run before is shown too.
  await page.locator("#run-2").getByRole("link", { name: "What it changed, and what failed" }).click();
  const entry = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: "The Second Title" }) });
  await expect(entry.getByRole("deletion").filter({ hasText: film.title })).toBeVisible();
  await expect(entry.getByRole("insertion").filter({ hasText: "The Second Title" })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "What it changed" }).getByRole("heading", { level: 3 }),
  ).toHaveCount(1);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("a film that fails is listed with its reason, and comes in when it is tried again", async () => {
  const film = films[2];
  if (!film) throw new Error("There is no film.");
  tmdb.breakMovie(film.id, "malformed");
  await startDiscover(1);
  await expect(figure("Failed")).toHaveText("1", { timeout: 30_000 });
  await expect(status("Completed")).toBeVisible({ timeout: 30_000 });
  await page.locator("#run-3").getByRole("link", { name: "What it changed, and what failed" }).click();
  await expect(page.getByRole("region", { name: "What failed" }).getByRole("listitem")).toHaveCount(1);
  await page.getByText("What TMDB sent").click();
  await expect(page.getByRole("region", { name: "What failed" }).locator("pre")).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  tmdb.breakMovie(film.id, null);
  await page.getByRole("button", { name: "Try 1 failure again" }).click();
  await expect(page.getByRole("region", { name: "What failed" })).toBeHidden({ timeout: 30_000 });
  await expect(figure("Failed")).toHaveText("0");
});

test("with TMDB away the site works, the page says what is wrong, and the sync waits", async ({
  newVisitor,
}) => {
  await tmdb.goDown();
  await startDiscover(2);
  await expect(page.getByRole("status").filter({ hasText: /TMDB/ })).toBeVisible({ timeout: 30_000 });
  const visitor = await newVisitor({ baseURL: instance.origin });
  for (const path of ["/", "/movies", `/movies/${films[5]?.id}`]) {
    expect((await visitor.goto(path))?.status(), path).toBe(200);
  }
  await tmdb.comeBack();
  await expect(status("Completed")).toBeVisible({ timeout: 60_000 });
});

/** Starts a discover sync; what is said of a sync from then on is said of this one. */
async function startDiscover(pages: number): Promise<void> {
  await visit(page, "/admin/sync");
  await page.getByLabel("Pages").fill(String(pages));
  await page.getByRole("button", { name: "Start the sync" }).click();
  await page.waitForURL(/#run-\d+$/);
}

function bar(): Locator {
  return page.getByRole("progressbar", { name: "Discover sync" });
}

/** The share of the bar that is filled, 0 to 1. */
function done(): Promise<number> {
  return bar().evaluate((element: HTMLProgressElement) => element.position);
}

/** What the sync on show has come to. */
function status(word: string): Locator {
  return latest().getByText(word, { exact: true });
}

function figure(label: string): Locator {
  return latest().getByRole("definition").nth(FIGURES.indexOf(label));
}

function latest(): Locator {
  return page.locator('[id^="run-"]:is(section)').first();
}

const MOVIE = "/3/movie/:id";
const FIGURES = ["Found", "Fetched", "New", "Changed", "Unchanged", "Skipped", "Failed"];
