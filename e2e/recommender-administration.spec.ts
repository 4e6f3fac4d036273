import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { expectSignedIn, submitSignIn } from "@/e2e/support/account";
import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { untilSaid } from "@/e2e/support/messages";
import { type OwnInstance, startOwnInstance } from "@/e2e/support/own-instance";
import { ADMIN, PRODUCT_ENVIRONMENT } from "@/e2e/support/product-environment";
import { naming } from "@/e2e/support/programme";
import { clickStars, ratingOf } from "@/e2e/support/rating-control";
import { readProgramme } from "@/e2e/support/read-programme";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { writeTasteDownload } from "@/e2e/support/taste-download";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";
import { findFreePort, makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";

/** One product on which something is learned; each test goes on where the one before has left it. */
test.describe.configure({ mode: "serial", timeout: 120_000 });

const root = join(import.meta.dirname, "..");
const dataDir = makeDataFolder();
const films = [...readStarterCatalog().values()];
let instance: OwnInstance;
/** An administrator's, once they have signed in. */
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  instance = await startOwnInstance(dataDir, await findFreePort());
  page = await browser.newPage({ baseURL: instance.origin });
});

test.afterAll(async () => {
  await page?.close();
  await instance?.stop();
  removeDataFolder(dataDir);
});

test("who is no administrator is not let in", async ({ newVisitor }) => {
  const visitor = await newVisitor({ baseURL: instance.origin });
  for (const path of ["/admin/recommender", "/admin/rules"]) {
    await visitor.goto(path);
    await expect(visitor).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  }
});

test("with nothing to learn from, the page says what is missing", async () => {
  await submitSignIn(page, { username: ADMIN.email, password: ADMIN.password });
  await expectSignedIn(page, "admin");
  await visit(page, "/admin/recommender");
  await expect(page.getByRole("heading", { name: /^[\d,]+ ratings are missing$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Train now" })).toHaveCount(0);
  await expect(page.getByText("npm run import:movielens")).toBeVisible();
});

test("imported ratings are learned from, and the version that comes of it serves", async () => {
  importRatings(writeTasteDownload(dataDir, "made-up"));
  await expect(async () => {
    await visit(page, "/admin/recommender");
    await expect(page.getByText("Version 1 of what was learned from ratings serves.")).toBeVisible();
  }).toPass();
  await expect(page.getByRole("heading", { level: 3, name: "made-up" })).toBeVisible();
  await expect(page.getByText(/ratings by 300 people of 80 films/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "How good version 1 is" })).toBeVisible();
});

test("a training is asked for with a button, and the page follows it to its end by itself", async () => {
  await page.getByRole("button", { name: "Train now" }).click();
  await expect(page.getByText("Version 2 of what was learned from ratings serves.")).toBeVisible({
    timeout: 90_000,
  });
  await expect(page.getByRole("row", { name: /^Version 2/ }).getByText("Serves")).toBeVisible();
  await expect(page.getByRole("img", { name: /NDCG@10 over 2 versions/ })).toBeVisible();
});

test("an earlier version is served again with a button", async () => {
  await page.getByRole("button", { name: "Serve version 1" }).click();
  await expect(page.getByText("Version 1 of what was learned from ratings serves.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Version 1/ }).getByText("Serves")).toBeVisible();
});

test("what was foreseen is kept when somebody rates, and shown to them", async () => {
  for (const film of films.slice(0, 6)) {
    await visit(page, `/movies/${film.id}`);
    await clickStars(page, film, 9);
    await untilSaid(page, `You gave ${film.title} 4½ stars.`);
  }
  await visit(page, "/ratings/predictions");
  const table = page.getByRole("table", { name: "Predicted and given ratings, newest first" });
  await expect(table.getByRole("rowheader", { name: films[5]?.title ?? "" })).toBeVisible();
  await expect(page.getByRole("img", { name: /ratings, predicted against given/ })).toBeVisible();
  await expect(page.getByText(/On average the guess was/).first()).toBeVisible();
});

test("what next goes by the film that was rated last", async () => {
  await visit(page, "/recommendations");
  await page.getByRole("radio", { name: "What next" }).check();
  await expect(page).toHaveURL("/recommendations?mode=next");
  const [first] = await readProgramme(page, "?mode=next");
  const film = films.find(({ id }) => id === first?.movieId);
  if (!film) throw new Error("There is no film.");
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 10);
  await untilSaid(page, `You gave ${film.title} 5 stars.`);
  const after = await readProgramme(page, "?mode=next");
  expect(after.map(({ movieId }) => movieId)).not.toContain(film.id);
  expect(naming(after, film.title)).not.toEqual([]);
});

test("predicted stars show to who wants them, and never in the rating control", async () => {
  await visit(page, "/recommendations");
  await expect(page.getByText("You would probably give it")).toHaveCount(0);
  await visit(page, "/settings");
  await page
    .getByRole("group", { name: "What you would give" })
    .getByRole("radio", { name: "Show", exact: true })
    .check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await visit(page, "/recommendations");
  await expect(page.getByText(/You would probably give it .* between .* and/).first()).toBeVisible();
  const film = films[10];
  if (!film) throw new Error("There is no film.");
  await visit(page, `/movies/${film.id}`);
  await expect(page.getByText("You would probably give it").first()).toBeVisible();
  await expect(ratingOf(page, film)).not.toContainText("probably");
  await page.goto("/movies");
  await expect(page.getByText("You would probably give").first()).toBeAttached();
});

test("other weights show on a list before anybody is given it, and then count for everybody", async ({
  newVisitor,
}) => {
  await visit(page, "/admin/rules?for=newcomer");
  const preview = page.getByRole("list", { name: "Preview" });
  const before = await shownFilmIds(preview);
  await page.getByRole("slider", { name: "Popularity" }).focus();
  await page.keyboard.press("Home");
  await expect(page.getByText("Not saved yet: one rule.")).toBeVisible();
  await expect.poll(() => shownFilmIds(preview)).not.toEqual(before);
  await expect(page.getByRole("slider", { name: "Popularity" })).toBeFocused();
  await page.getByRole("link", { name: "Discard" }).click();
  await expect(page.getByText("All saved.")).toBeVisible();
  await expect(page.getByRole("slider", { name: "Popularity" })).not.toHaveValue("0");

  await page.getByRole("slider", { name: "Age" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByText("Not saved yet: the usual dials.")).toBeVisible();
  await page.getByRole("button", { name: "Save for everybody" }).click();
  await expect(page.getByText("All saved.")).toBeVisible();
  const visitor = await newVisitor({ baseURL: instance.origin });
  await visitor.goto("/recommendations");
  await expect(visitor.getByRole("slider", { name: "Age" })).toHaveValue("100");
});

test("axe finds nothing on any screen in any theme", async () => {
  test.setTimeout(240_000);
  for (const path of ["/admin/recommender", "/admin/rules?popular=40", "/ratings/predictions"]) {
    await expectAccessibleInEveryLook(page, () => visit(page, path));
  }
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/recommendations");
    await page.getByText("Why, in numbers").first().click();
    await page.getByText("Only certain films").click();
    await page.getByText("Save as a mood").click();
  });
});

test("the ratings of unknown people go when an administrator says so", async () => {
  await visit(page, "/admin/recommender");
  await page.locator("summary", { hasText: "Remove" }).click();
  await page.getByRole("button", { name: "Remove made-up" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "made-up" })).toHaveCount(0);
});

/** The way an operator does it. */
function importRatings(folder: string): void {
  execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/import-movielens.ts", folder, "--accept-terms"],
    {
      cwd: root,
      env: { ...process.env, ...PRODUCT_ENVIRONMENT, MATINEE_DATA_DIR: dataDir },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}
