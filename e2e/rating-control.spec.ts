import { PHONE } from "@/e2e/support/devices";
import { messages, untilSaid } from "@/e2e/support/messages";
import { clickStars, expectNoRating, expectRating, ratingOf, tapStars } from "@/e2e/support/rating-control";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const film = starterFilm("Blade Runner");

test.beforeEach(({ page }) => visit(page, `/movies/${film.id}`));

test("the half of a star that is clicked counts", async ({ page }) => {
  await clickStars(page, film, 7);
  await untilSaid(page, "You gave Blade Runner 3½ stars.");
  await clickStars(page, film, 1);
  await untilSaid(page, "You gave Blade Runner half a star.");
  await clickStars(page, film, 10);
  await untilSaid(page, "You gave Blade Runner 5 stars.");
  await visit(page, `/movies/${film.id}`);
  await expectRating(page, film, "5 stars");
});

test("a tap counts like a click", async ({ newVisitor }) => {
  const phone = await newVisitor({ viewport: PHONE, hasTouch: true, isMobile: true });
  await visit(phone, `/movies/${film.id}`);
  await tapStars(phone, film, 5);
  await untilSaid(phone, "You gave Blade Runner 2½ stars.");
  await tapStars(phone, film, 8);
  await untilSaid(phone, "You gave Blade Runner 4 stars.");
  await visit(phone, `/movies/${film.id}`);
  await expectRating(phone, film, "4 stars");
});

test("a second rating replaces the first", async ({ page }) => {
  await clickStars(page, film, 4);
  await untilSaid(page, "You gave Blade Runner 2 stars.");
  await clickStars(page, film, 8);
  await untilSaid(page, "You gave Blade Runner 4 stars.");
  await visit(page, "/ratings");
  expect(await shownFilmIds(page.getByRole("list", { name: "Rated" }))).toEqual([film.id]);
  await expectRating(page, film, "4 stars");
});

test("a rating can be cleared", async ({ page }) => {
  await clickStars(page, film, 9);
  await untilSaid(page, "You gave Blade Runner 4½ stars.");
  await page.getByRole("button", { name: "Clear your rating of Blade Runner" }).click();
  await untilSaid(page, "Your rating of Blade Runner is gone.");
  await visit(page, "/ratings");
  await expect(page.getByRole("heading", { name: "No ratings yet" })).toBeVisible();
});

test("undo takes the first rating back", async ({ page }) => {
  await clickStars(page, film, 9);
  await untilSaid(page, "You gave Blade Runner 4½ stars.");
  await messages(page).getByRole("button", { name: "Undo" }).click();
  await untilSaid(page, "Your rating of Blade Runner is gone.");
  await visit(page, `/movies/${film.id}`);
  await expectNoRating(page, film);
});

test("undo brings back the rating that was there before", async ({ page }) => {
  await clickStars(page, film, 9);
  await untilSaid(page, "You gave Blade Runner 4½ stars.");
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 2);
  await untilSaid(page, "You gave Blade Runner 1 star.");
  await messages(page).getByRole("button", { name: "Undo" }).click();
  await untilSaid(page, "You gave Blade Runner 4½ stars.");
  await visit(page, `/movies/${film.id}`);
  await expectRating(page, film, "4½ stars");
});

test("undo brings back a rating that was cleared", async ({ page }) => {
  await clickStars(page, film, 6);
  await untilSaid(page, "You gave Blade Runner 3 stars.");
  await page.getByRole("button", { name: "Clear your rating of Blade Runner" }).click();
  await untilSaid(page, "Your rating of Blade Runner is gone.");
  await messages(page).getByRole("button", { name: "Undo" }).click();
  await untilSaid(page, "You gave Blade Runner 3 stars.");
  await visit(page, `/movies/${film.id}`);
  await expectRating(page, film, "3 stars");
});

test("a rating that the server cannot take is taken back and said so", async ({ page }) => {
  await page.route(`/movies/${film.id}`, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await clickStars(page, film, 10);
  await untilSaid(page, "That was not saved: Matinee cannot be reached. Try again in a moment.");
  await expectNoRating(page, film);
});

test("a film's page counts the ratings given here", async ({ page }) => {
  await clickStars(page, film, 10);
  await untilSaid(page, "You gave Blade Runner 5 stars.");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/from \d+ (person|people) here$/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(ratingOf(page, film)).toBeVisible();
});
