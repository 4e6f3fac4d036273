import { expectPostersInView } from "@/e2e/support/expect-posters-in-view";
import { expectNoRating, expectRating, ratingOf } from "@/e2e/support/rating-control";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilm, starterFilmAt } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";

test.use({ javaScriptEnabled: false });

test("home shows its rows and leads to a film", async ({ page }) => {
  await page.goto("/");
  await expectPostersInView(page);
  const row = page.getByRole("list", { name: "Top rated", exact: true });
  const [id] = await shownFilmIds(row);
  const film = starterFilmAt(`/movies/${id}`);
  await row.getByRole("link", { name: film.title }).first().click();
  await expect(page).toHaveURL(`/movies/${film.id}`);
  await expect(page.getByRole("heading", { level: 1, name: film.title })).toBeVisible();
});

test("the filter is a form with a button", async ({ page }) => {
  await page.goto("/movies");
  await page.getByRole("radio", { name: "With Horror" }).check();
  await page.getByRole("combobox", { name: "Language" }).selectOption("ja");
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL("/movies?genres=27&language=ja");
  const ids = await shownFilmIds(page.getByRole("list", { name: "Movies", exact: true }));
  const films = ids.map((id) => starterFilmAt(`/movies/${id}`));
  expect(films.length).toBeGreaterThan(0);
  expect(films.filter(({ language, genreIds }) => language !== "ja" || !genreIds.includes(27))).toEqual([]);
});

test("a decade is a button of that form", async ({ page }) => {
  await page.goto("/movies?genres=27");
  await page.getByRole("button", { name: "1970s" }).click();
  await expect(page).toHaveURL("/movies?genres=27&from=1970&to=1979");
});

test("the catalogue can be paged through", async ({ page }) => {
  await page.goto("/movies");
  const list = page.getByRole("list", { name: "Movies", exact: true });
  const first = await shownFilmIds(list);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/movies?page=2");
  const second = await shownFilmIds(list);
  expect(second.length).toBe(30);
  expect(second.filter((id) => first.includes(id))).toEqual([]);
});

test("a film's page tells of it and leads to its people and to similar films", async ({ page }) => {
  const film = starterFilm("Spirited Away");
  await page.goto(`/movies/${film.id}`);
  await expect(page.getByText(film.overview ?? "", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Facts" })).toContainText("2 h 5 min");
  expect((await shownFilmIds(page.getByRole("list", { name: "Similar films" }))).length).toBeGreaterThan(5);
  await page.getByRole("link", { name: "Hayao Miyazaki" }).first().click();
  await expect(page).toHaveURL(/\/people\/\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Hayao Miyazaki" })).toBeVisible();
  const filmography = await shownFilmIds(page.getByRole("main"));
  expect(filmography).toContain(film.id);
  expect(filmography).toContain(starterFilm("Princess Mononoke").id);
});

test("search is a form that leads to its results", async ({ page }) => {
  await page.goto("/");
  const search = page.getByRole("combobox", { name: "Search movies and people" });
  await search.fill("amelie");
  await search.press("Enter");
  await expect(page).toHaveURL("/search?q=amelie");
  const results = page.getByRole("list", { name: "Movies", exact: true });
  expect(await shownFilmIds(results)).toEqual([starterFilm("Amélie").id]);
});

test("a rating is sent with a button, and can be taken back", async ({ page }) => {
  const film = starterFilm("Vertigo");
  await page.goto(`/movies/${film.id}`);
  await ratingOf(page, film).getByRole("radio", { name: "4½ stars", exact: true }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const clear = page.getByRole("button", { name: "Clear your rating of Vertigo" });
  await expect(clear).toBeVisible();
  await page.goto(`/movies/${film.id}`);
  await expectRating(page, film, "4½ stars");
  await clear.click();
  await expect(clear).toBeHidden();
  await page.goto(`/movies/${film.id}`);
  await expectNoRating(page, film);
});

test("the programme is steered with a button", async ({ page }) => {
  await page.goto("/recommendations");
  const list = page.getByRole("list", { name: "Recommended films" });
  const before = await shownFilmIds(list);
  await page.getByRole("slider", { name: "Renown" }).fill("-100");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL("/recommendations?popular=-100");
  await expect(page.getByRole("slider", { name: "Renown" })).toHaveValue("-100");
  expect(await shownFilmIds(list)).not.toEqual(before);
});

test("a reason is struck out with a button", async ({ page }) => {
  const film = starterFilm("Vertigo");
  await page.goto(`/movies/${film.id}`);
  await ratingOf(page, film).getByRole("radio", { name: "5 stars", exact: true }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto("/recommendations");
  const strike = page.locator(`[aria-label="Strike this reason: ${film.title}"]`);
  const entry = page.getByRole("article").filter({ has: strike }).first();
  await entry.getByText("Why, in numbers").click();
  await entry.locator(strike).click();
  await expect(strike).toHaveCount(0);
  await page.getByRole("link", { name: "One reason struck out" }).click();
  await page.getByRole("button", { name: "Let it count again: Vertigo" }).click();
  await expect(page.getByRole("heading", { name: "Every rating counts" })).toBeVisible();
});

test("an address that is not there says where to go", async ({ page }) => {
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { level: 1, name: "Not in the programme" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Browse all movies" })).toBeVisible();
});

test("forms that need scripts say so", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByText("This form needs JavaScript", { exact: false })).toBeVisible();
});
