import type { Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import { readProgramme } from "@/e2e/support/read-programme";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

/** Stands high in everybody's recommendations. */
const film = starterFilm("Jurassic Park");

test("what somebody is not interested in is listed, and recommended no more", async ({ page }) => {
  expect(await recommendedIds(page)).toContain(film.id);
  await visit(page, `/movies/${film.id}`);
  await page.getByRole("button", { name: "Not interested", exact: true }).click();
  await untilSaid(page, "Jurassic Park will not be recommended.");
  expect(await recommendedIds(page)).not.toContain(film.id);
  await visit(page, "/ratings");
  await page.getByRole("link", { name: /^Not interested\s*1$/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Not interested" })).toBeVisible();
  expect(await shownFilmIds(page.getByRole("list", { name: "Not interested" }))).toEqual([film.id]);
  await page.getByRole("button", { name: "Not interested: Jurassic Park" }).click();
  await untilSaid(page, "Jurassic Park may be recommended again.");
  await expect(page.getByRole("heading", { name: "You are open to everything" })).toBeVisible();
  expect(await recommendedIds(page)).toContain(film.id);
});

test("what somebody has seen is listed, and recommended no more", async ({ page }) => {
  expect(await recommendedIds(page)).toContain(film.id);
  await visit(page, `/movies/${film.id}`);
  await page.getByRole("button", { name: "Seen", exact: true }).click();
  await untilSaid(page, "Jurassic Park is marked as seen.");
  expect(await recommendedIds(page)).not.toContain(film.id);
  await page.goto("/ratings?show=seen");
  expect(await shownFilmIds(page.getByRole("list", { name: "Seen" }))).toEqual([film.id]);
  await page.goto("/");
  expect(await shownFilmIds(page.getByRole("main"))).not.toContain(film.id);
});

test("the watchlist keeps a film until it is taken off", async ({ page }) => {
  await visit(page, `/movies/${film.id}`);
  const button = page.getByRole("button", { name: "Watchlist", exact: true });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await untilSaid(page, "Jurassic Park is on your watchlist.");
  await visit(page, "/watchlist");
  expect(await shownFilmIds(page.getByRole("list", { name: "Watchlist" }))).toEqual([film.id]);
  await page.getByRole("button", { name: "Watchlist: Jurassic Park" }).click();
  await untilSaid(page, "Jurassic Park is off your watchlist.");
  await expect(page.getByRole("heading", { name: "Nothing to watch yet" })).toBeVisible();
});

test("a film that is dismissed among the recommendations leaves them at once", async ({ page }) => {
  await visit(page, "/recommendations");
  const list = page.getByRole("list", { name: "Recommended films" });
  await list.getByRole("button", { name: "Less like this: Jurassic Park" }).click();
  await untilSaid(page, "Jurassic Park will not be recommended.");
  await expect.poll(() => shownFilmIds(list)).not.toContain(film.id);
  expect(await shownFilmIds(list)).toHaveLength(24);
});

test("preferences limit what is recommended", async ({ page }) => {
  await visit(page, "/settings");
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.goto("/recommendations");
  await expect(page.getByText("Only films in French.")).toBeVisible();
  const ids = await recommendedIds(page);
  expect(ids).toContain(starterFilm("Amélie").id);
  expect(ids).not.toContain(film.id);
});

async function recommendedIds(page: Page): Promise<number[]> {
  return (await readProgramme(page)).map(({ movieId }) => movieId);
}
