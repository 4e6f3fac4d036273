import { ratingOf, tabToRating } from "@/e2e/support/rating-control";
import { searchBox } from "@/e2e/support/search-box";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const KEYS = { name: "Keys" };

test("/ leads to the search box from anywhere on the page", async ({ page }) => {
  const film = starterFilm("Psycho");
  await visit(page, `/movies/${film.id}`);
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await tabToRating(page, film);
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(ratingOf(page, film).getByRole("radio", { checked: true })).toHaveCount(0);
});

test("? opens the list of keys, and Escape brings the focus back", async ({ page }) => {
  await visit(page, "/movies");
  const sorting = page.getByRole("combobox", { name: "Sort by" });
  const home = page.getByRole("link", { name: "Matinee" });
  await home.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", KEYS)).toBeVisible();
  await expect(page.getByRole("dialog", KEYS).getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", KEYS)).toBeHidden();
  await expect(home).toBeFocused();
  await sorting.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", KEYS)).toBeHidden();
});

test("the list of keys keeps the other keys to itself while it is open", async ({ page }) => {
  await visit(page, "/");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", KEYS)).toBeVisible();
  await page.keyboard.press("/");
  await expect(searchBox(page)).not.toBeFocused();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog", KEYS)).toBeHidden();
});

test("someone who types / or ? in the search box writes them", async ({ page }) => {
  await visit(page, "/");
  await searchBox(page).focus();
  await page.keyboard.type("what/who?");
  await expect(searchBox(page)).toHaveValue("what/who?");
  await expect(page.getByRole("dialog", KEYS)).toBeHidden();
});
