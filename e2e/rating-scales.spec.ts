import type { Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars, expectRating, ratingOf, tabToRating } from "@/e2e/support/rating-control";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const film = starterFilm("Seven Samurai");

test("on thumbs there are two choices, and a thumb up counts as four stars", async ({ page }) => {
  await chooseScale(page, /^Thumbs/);
  await visit(page, `/movies/${film.id}`);
  await expect(ratingOf(page, film).getByRole("radio")).toHaveCount(2);
  await ratingOf(page, film).getByRole("radio", { name: "Thumbs down" }).check();
  await untilSaid(page, "You gave Seven Samurai thumbs down.");
  await ratingOf(page, film).getByRole("radio", { name: "Thumbs up" }).check();
  await untilSaid(page, "You gave Seven Samurai thumbs up.");
  await chooseScale(page, /^Stars/);
  await visit(page, `/movies/${film.id}`);
  await expectRating(page, film, "4 stars");
});

test("on a scale of ten there are ten choices, by mouse and by digit", async ({ page }) => {
  await chooseScale(page, /^1 to 10/);
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 7);
  await untilSaid(page, "You gave Seven Samurai 7 out of 10.");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  await page.keyboard.press("0");
  await page.keyboard.press("Tab");
  await untilSaid(page, "You gave Seven Samurai 10 out of 10.");
  await expect(page.getByText("/ 10", { exact: true })).toBeVisible();
});

test("on a scale of a hundred the same rating reads a hundredfold", async ({ page }) => {
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 9);
  await untilSaid(page, "You gave Seven Samurai 4½ stars.");
  await chooseScale(page, /^10 to 100/);
  await visit(page, `/movies/${film.id}`);
  await expectRating(page, film, "90 out of 100");
  await clickStars(page, film, 5);
  await untilSaid(page, "You gave Seven Samurai 50 out of 100.");
});

test("scores and reasons are read in the chosen scale", async ({ page }) => {
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 10);
  await untilSaid(page, "You gave Seven Samurai 5 stars.");
  await chooseScale(page, /^10 to 100/);
  await page.goto("/recommendations");
  const reasons = page.getByRole("list", { name: "Recommended films" }).getByRole("article");
  await expect(reasons.filter({ hasText: "Because you gave Seven Samurai 100 (" }).first()).toBeVisible();
  await page.goto("/movies");
  await expect(page.getByRole("radio", { name: "At least 80%" })).toBeVisible();
});

async function chooseScale(page: Page, name: RegExp): Promise<void> {
  await visit(page, "/settings");
  await page.getByRole("group", { name: "Rating scale" }).getByRole("radio", { name }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
}
