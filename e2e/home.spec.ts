import type { Page } from "@playwright/test";
import { expectPostersInView } from "@/e2e/support/expect-posters-in-view";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const ROWS = ["A place to start", "Top rated", "New"];

test("a newcomer is asked for five films and sees rows of them", async ({ page }) => {
  await visit(page, "/");
  await expect(page.getByRole("heading", { level: 1, name: "Rate five films" })).toBeVisible();
  for (const name of ROWS) {
    expect((await shownFilmIds(page.getByRole("list", { name, exact: true }))).length).toBeGreaterThan(8);
  }
});

test("no film stands on the page twice", async ({ page }) => {
  await visit(page, "/");
  await expectEachOnce(page);
});

test("no film stands on the page twice for someone who has rated either", async ({
  newVisitor,
  raterState,
}) => {
  const page = await newVisitor({ storageState: raterState });
  await visit(page, "/");
  await expect(page.getByRole("heading", { name: "For you", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Because you liked / }).first()).toBeVisible();
  await expectEachOnce(page);
});

test("whoever has rated is greeted by a film, with the reason", async ({ newVisitor, raterState }) => {
  const page = await newVisitor({ storageState: raterState });
  await visit(page, "/");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const greeting = page.getByRole("region", { name: title ?? "" });
  await expect(greeting.getByText(/^Because you gave .+★/).first()).toBeVisible();
  await greeting.getByRole("link", { name: "See the film" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title ?? "" })).toBeVisible();
  await expect(page).toHaveURL(/\/movies\/\d+$/);
});

test("every row shows its posters", async ({ page }) => {
  await visit(page, "/");
  await expectPostersInView(page);
  for (const name of ROWS) {
    await page.getByRole("list", { name, exact: true }).scrollIntoViewIfNeeded();
    await expectPostersInView(page);
  }
});

test("a row leads to all of its films", async ({ page }) => {
  await visit(page, "/");
  await page.getByRole("link", { name: /^See all.*Top rated$/ }).click();
  await expect(page).toHaveURL("/movies?sort=rating");
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("rating");
});

/** Counts the opening and all rows; a film's card is one link. */
async function expectEachOnce(page: Page): Promise<void> {
  const paths = await page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const opening = await page
    .getByRole("heading", { level: 1 })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const films = [...opening, ...paths].filter((path) => /^\/movies\/\d+$/.test(path));
  expect(films.length).toBeGreaterThan(30);
  expect(films).toEqual([...new Set(films)]);
}
