import type { Locator, Page } from "@playwright/test";
import { searchBox } from "@/e2e/support/search-box";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const DR_STRANGELOVE = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb";

const FORGIVEN = [
  { typed: "amelie", found: "Amélie", what: "its name without accents" },
  { typed: "nausi", found: "Nausicaä of the Valley of the Wind", what: "the beginning of its name" },
  { typed: "GODFATHER", found: "The Godfather", what: "a name in capitals" },
  { typed: "spirited awya", found: "Spirited Away", what: "swapped letters" },
  { typed: "delicatesen", found: "Delicatessen", what: "a missing letter" },
  { typed: "intersteller", found: "Interstellar", what: "a wrong letter" },
  { typed: "walle", found: "WALL·E", what: "missing punctuation" },
  { typed: "dr strangelove", found: DR_STRANGELOVE, what: "a missing full stop" },
  { typed: "spider man", found: "Spider-Man", what: "a missing hyphen" },
  { typed: "la grande illusion", found: "Grand Illusion", what: "the original title" },
];

for (const { typed, found, what } of FORGIVEN) {
  test(`search finds a film by ${what}: "${typed}"`, async ({ page }) => {
    await visit(page, "/about");
    await searchBox(page).pressSequentially(typed);
    await expect(movieOption(page, found)).toBeVisible();
  });
}

test("suggestions follow each letter", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("casa");
  await expect(movieOption(page, "Casablanca")).toBeVisible();
  await searchBox(page).pressSequentially("xyzzy");
  await expect(movieOption(page, "Casablanca")).toBeHidden();
  await expect(page.getByText("Nothing by that name.")).toBeVisible();
});

test("what was corrected is said", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("sevn samurai");
  await expect(page.getByText("Showing results for seven samurai")).toBeVisible();
});

test("arrow keys and Enter open a film", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("godfather");
  await expect(movieOption(page, "The Godfather Part II")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toContainText("The Godfather Part II");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/movies/${starterFilm("The Godfather").id}`);
  await expect(page.getByRole("heading", { level: 1, name: "The Godfather", exact: true })).toBeVisible();
  await expect(suggestions(page)).toBeHidden();
  await expect(searchBox(page)).toHaveValue("");
});

test("a click opens a person", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("kurosawa");
  await suggestions(page).getByRole("group", { name: "People" }).getByRole("option").click();
  await expect(page.getByRole("heading", { level: 1, name: "Akira Kurosawa" })).toBeVisible();
  expect(await shownFilmIds(page.getByRole("main"))).toContain(starterFilm("Seven Samurai").id);
});

test("Enter without a choice shows all results", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("star");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=star");
  await expect(page.getByRole("heading", { level: 1, name: "star" })).toBeVisible();
  const found = await shownFilmIds(page.getByRole("list", { name: "Movies", exact: true }));
  expect(found).toContain(starterFilm("Star Wars").id);
  await expect(searchBox(page)).toHaveValue("star");
});

test("Escape closes the suggestions, then leaves the box", async ({ page }) => {
  await visit(page, "/about");
  await searchBox(page).pressSequentially("alien");
  await expect(movieOption(page, "Alien")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(suggestions(page)).toBeHidden();
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue("alien");
  await page.keyboard.press("Escape");
  await expect(searchBox(page)).not.toBeFocused();
});

test("results that nobody can find lead on", async ({ page }) => {
  await visit(page, "/search?q=xyzzy%20qwfpgj");
  await expect(page.getByRole("heading", { name: "Nobody and nothing by that name" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Browse all movies" }).click();
  await expect(page).toHaveURL("/movies");
});

function suggestions(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

function movieOption(page: Page, title: string): Locator {
  const exactly = page.getByText(title, { exact: true });
  return suggestions(page)
    .getByRole("group", { name: "Movies" })
    .getByRole("option")
    .filter({ has: exactly });
}
