import { sortTitle } from "@/core/discovery/search-text";
import { genreIdByName } from "@/core/movies/genre";
import type { MovieRecord } from "@/core/movies/movie-record";
import { browsedFilms, browseResults, expectBrowsed } from "@/e2e/support/browse-page";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const isA = (genre: string) => (film: MovieRecord) => film.genreIds.includes(genreIdByName(genre) ?? 0);
const yearOf = (film: MovieRecord) => Number(film.releasedOn?.slice(0, 4));

test("a genre is included with one click, excluded with the next, and let go with the third", async ({
  page,
}) => {
  await visit(page, "/movies");
  await page.getByRole("radio", { name: "With Horror" }).check();
  await expectBrowsed(page, "/movies?genres=27", isA("Horror"));
  await page.getByRole("radio", { name: "Without Horror" }).check();
  await expectBrowsed(page, "/movies?without=27", (film) => !isA("Horror")(film));
  await page.getByRole("radio", { name: "Any Horror" }).check();
  await expect(page).toHaveURL("/movies");
});

test("filters add up", async ({ page }) => {
  await visit(page, "/movies");
  await page.getByRole("radio", { name: "With Drama" }).check();
  await expect(page).toHaveURL("/movies?genres=18");
  await page.getByRole("button", { name: "1970s" }).click();
  await expect(page).toHaveURL("/movies?genres=18&from=1970&to=1979");
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await expectBrowsed(page, "/movies?genres=18&from=1970&to=1979&language=fr", (film) => {
    const year = yearOf(film);
    return isA("Drama")(film) && film.language === "fr" && year >= 1970 && year <= 1979;
  });
});

test("a minimum score leaves out what is below it", async ({ page }) => {
  await visit(page, "/movies");
  await page.getByRole("radio", { name: "At least 4.0" }).check();
  await expect(page).toHaveURL("/movies?score=8");
  await expect(page.getByRole("radio", { name: "At least 4.0" })).toBeChecked();
  await expect
    .poll(async () => {
      const cards = await browseResults(page).getByRole("link").allTextContents();
      const scores = cards.map((text) => Number(/[Ss]core (\d\.\d)/.exec(text)?.[1]));
      return scores.length > 0 && scores.every((score) => score >= 4);
    })
    .toBe(true);
});

test("sorting by title and by date is in order", async ({ page }) => {
  await visit(page, "/movies");
  const sorting = page.getByRole("combobox", { name: "Sort by" });
  await sorting.selectOption("Title, A to Z");
  await expect(page).toHaveURL("/movies?sort=title");
  await expect
    .poll(async () => isAscending((await browsedFilms(page)).map(({ title }) => sortTitle(title))))
    .toBe(true);
  await sorting.selectOption("Oldest first");
  await expect(page).toHaveURL("/movies?sort=release_date.asc");
  await expect
    .poll(async () => isAscending((await browsedFilms(page)).map((film) => film.releasedOn ?? "")))
    .toBe(true);
});

test("the back button undoes a filter, in the list and in its controls", async ({ page }) => {
  await visit(page, "/movies");
  await page.getByRole("radio", { name: "With Western" }).check();
  await expect(page).toHaveURL("/movies?genres=37");
  await page.getByRole("combobox", { name: "Language" }).selectOption("it");
  await expect(page).toHaveURL("/movies?genres=37&language=it");
  await page.goBack();
  await expectBrowsed(page, "/movies?genres=37", isA("Western"));
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("");
  await page.goBack();
  await expect(page).toHaveURL("/movies");
  await expect(page.getByRole("radio", { name: "Any Western" })).toBeChecked();
  await page.goForward();
  await expectBrowsed(page, "/movies?genres=37", isA("Western"));
  await expect(page.getByRole("radio", { name: "With Western" })).toBeChecked();
});

test("an address shows the same to whoever opens it", async ({ page }) => {
  await visit(page, "/movies?genres=16&without=10751&from=1980&to=1999&language=ja&sort=rating");
  await expect(page.getByRole("radio", { name: "With Animation" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Without Family" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "Sort by" })).toHaveValue("rating");
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("1980");
  const films = await browsedFilms(page);
  expect(films.map(({ title }) => title)).toContain("Akira");
  expect(films.filter((film) => !isA("Animation")(film) || isA("Family")(film))).toEqual([]);
});

test("an active filter is named and can be taken away on its own", async ({ page }) => {
  await visit(page, "/movies?genres=27&language=ja");
  const active = page.getByRole("list", { name: "Active filters" });
  await active.getByRole("link", { name: "Remove filter: Horror" }).click();
  await expectBrowsed(page, "/movies?language=ja", (film) => film.language === "ja");
  await active.getByRole("link", { name: "Clear all filters" }).click();
  await expect(page).toHaveURL("/movies");
  await expect(active).toBeHidden();
});

test("more films can be loaded below those shown", async ({ page }) => {
  await visit(page, "/movies");
  const first = await browsedFilms(page);
  await page.getByRole("link", { name: "Load more" }).click();
  await expect(page).toHaveURL("/movies?page=1-2");
  await expect.poll(async () => (await browsedFilms(page)).length).toBe(60);
  const both = await browsedFilms(page);
  expect(both.slice(0, 30)).toEqual(first);
});

test("on a phone the filters are a sheet that says how much they leave", async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 } });
  await visit(page, "/movies");
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await page.getByRole("radio", { name: "With Western" }).check();
  await expect(page).toHaveURL("/movies?genres=37");
  await page.getByRole("button", { name: /^Show \d+ movies$/ }).click();
  await expect(page.getByRole("radio", { name: "With Western" })).toBeHidden();
  await expect(page.getByRole("button", { name: "1 filter" })).toBeVisible();
  await expectBrowsed(page, "/movies?genres=37", isA("Western"));
});

function isAscending(values: string[]): boolean {
  return (
    values.length > 1 && values.every((value, index) => index === 0 || (values[index - 1] ?? "") <= value)
  );
}
