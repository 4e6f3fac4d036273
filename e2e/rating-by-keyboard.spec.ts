import type { Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import {
  clickStars,
  expectNoRating,
  expectRating,
  ratingOf,
  tabToRating,
} from "@/e2e/support/rating-control";
import { readProgramme } from "@/e2e/support/read-programme";
import { searchBox } from "@/e2e/support/search-box";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { untilListening, visit } from "@/e2e/support/visit";

/** Each by other keys. What stands first in everybody's list is among them, so that its going away shows. */
const RATINGS = [
  { film: starterFilm("Star Wars"), keys: ["End"], stars: "5 stars" },
  { film: starterFilm("The Godfather"), keys: ["5", "ArrowLeft"], stars: "4½ stars" },
  { film: starterFilm("Toy Story"), keys: Array<string>(8).fill("ArrowRight"), stars: "4 stars" },
  { film: starterFilm("The Dark Knight"), keys: ["4"], stars: "4 stars" },
  { film: starterFilm("The Matrix"), keys: ["ArrowUp", "End", "ArrowRight"], stars: "5 stars" },
];

test("five films rated by keyboard alone change the recommendations and are named in their reasons", async ({
  page,
}) => {
  test.slow();
  const before = await readProgramme(page);
  const ratedIds = RATINGS.map(({ film }) => film.id);
  expect(before.filter(({ movieId }) => ratedIds.includes(movieId)).length).toBeGreaterThan(0);
  expect(before.filter(({ text }) => text.includes("Because you gave"))).toEqual([]);

  await untilListening(page);
  for (const { film, keys, stars } of RATINGS) {
    await openByKeyboard(page, film);
    await tabToRating(page, film);
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press("Tab");
    await untilSaid(page, `You gave ${film.title} ${stars}.`);
    await expectRating(page, film, stars);
  }

  const after = await readProgramme(page);
  expect(after).toHaveLength(24);
  expect(after.map(({ movieId }) => movieId)).not.toEqual(before.map(({ movieId }) => movieId));
  expect(after.filter(({ movieId }) => ratedIds.includes(movieId))).toEqual([]);
  for (const { film, stars } of RATINGS) {
    const short = `${film.title} ${stars.replace(/ stars$/, "★")}`;
    const naming = after.filter(({ text }) => new RegExp(`because you gave [^;.]*${short}`, "i").test(text));
    expect(naming.length, short).toBeGreaterThan(0);
  }
});

test("every further rating changes the next list, and never does what was rated come back", async ({
  page,
}) => {
  test.slow();
  const rated: number[] = [];
  let list = await readProgramme(page);
  for (let round = 0; round < 3; round++) {
    const [first] = list;
    if (!first) throw new Error("Nothing is recommended.");
    const film = { id: first.movieId, title: first.title };
    await visit(page, `/movies/${film.id}`);
    await tabToRating(page, film);
    await page.keyboard.press("3");
    await page.keyboard.press("Tab");
    await untilSaid(page, `You gave ${film.title} 3 stars.`);
    rated.push(film.id);
    const next = await readProgramme(page);
    expect(next.filter(({ movieId }) => rated.includes(movieId))).toEqual([]);
    expect(next.map(({ movieId }) => movieId)).not.toEqual(list.map(({ movieId }) => movieId));
    list = next;
  }
});

test("Delete takes a rating back", async ({ page }) => {
  const film = starterFilm("Metropolis");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  await page.keyboard.press("3");
  await expect(page.getByRole("button", { name: "Clear your rating of Metropolis" })).toBeVisible();
  await page.keyboard.press("Tab");
  await untilSaid(page, "You gave Metropolis 3 stars.");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await untilSaid(page, "Your rating of Metropolis is gone.");
  await visit(page, `/movies/${film.id}`);
  await expectNoRating(page, film);
});

test("a rating is saved without leaving the stars", async ({ page }) => {
  const film = starterFilm("Rashomon");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await untilSaid(page, "You gave Rashomon 1½ stars.");
});

test("whoever leaves by a link right after a key press has rated", async ({ page }) => {
  const film = starterFilm("Solaris");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  await page.keyboard.press("4");
  await page.getByRole("banner").getByRole("link", { name: "Watchlist" }).click();
  await untilSaid(page, "You gave Solaris 4 stars.");
});

test("a guest who leaves the site right after a key press has rated", async ({ page }) => {
  const film = starterFilm("Solaris");
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 2);
  await untilSaid(page, "You gave Solaris 1 star.");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  await page.keyboard.press("4");
  await expectRating(page, film, "4 stars");
  await page.goto("about:blank");
  // The request may still be under way when the page is asked for again.
  await expect(async () => {
    await visit(page, `/movies/${film.id}`);
    await expect(ratingOf(page, film).getByRole("radio", { name: "4 stars", exact: true })).toBeChecked({
      timeout: 1_000,
    });
  }).toPass();
});

test("Enter saves at once, and a press too many at either end does nothing", async ({ page }) => {
  const film = starterFilm("Stalker");
  await visit(page, `/movies/${film.id}`);
  await tabToRating(page, film);
  for (const key of ["End", "ArrowRight", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await untilSaid(page, "You gave Stalker 5 stars.");
  for (const key of ["Home", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await untilSaid(page, "You gave Stalker half a star.");
});

/** Finds a film by the `/` key and the search box. */
async function openByKeyboard(page: Page, { id, title }: { id: number; title: string }): Promise<void> {
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type(title);
  await expect(page.getByRole("option").getByText(title, { exact: true })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/movies/${id}`);
  await expectNoRating(page, { title });
}
