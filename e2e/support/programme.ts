import { expect, type Locator, type Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars } from "@/e2e/support/rating-control";
import type { ProgrammeEntry } from "@/e2e/support/read-programme";
import { filmIdIn, starterFilmAt } from "@/e2e/support/starter-film";
import { visit } from "@/e2e/support/visit";

/** Films from here on are not the starter catalogue’s. */
const FIRST_IMPORTED_ID = 900_000_000;

/** Gives each film five stars. */
export async function rate(page: Page, films: readonly { id: number; title: string }[]): Promise<void> {
  for (const film of films) {
    await visit(page, `/movies/${film.id}`);
    await clickStars(page, film, 10);
    await untilSaid(page, `You gave ${film.title} 5 stars.`);
  }
}

/** Turns a dial to one of its ends and waits for the list that follows. */
export async function turn(page: Page, name: string, key: "Home" | "End", parameter: string) {
  await dial(page, name).focus();
  await page.keyboard.press(key);
  const place = await dial(page, name).inputValue();
  await expect(page).toHaveURL((url) => url.searchParams.get(parameter) === place);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(dial(page, name)).toBeFocused();
  return listOf(page);
}

/** A dial of the programme by its name. */
export function dial(page: Page, name: string): Locator {
  return page.getByRole("group", { name: "Dials" }).getByRole("slider", { name, exact: true });
}

/** The starter's films in the programme as it is shown, best first. */
export async function listOf(page: Page) {
  const links = page.getByRole("list", { name: "Recommended films" }).locator("article h3 a");
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return paths.filter((path) => filmIdIn(path) < FIRST_IMPORTED_ID).map(starterFilmAt);
}

/** The entries that name a film that the person rated. */
export function naming(programme: readonly ProgrammeEntry[], title: string) {
  return programme.filter(({ text }) => text.includes(`ou gave ${title} `));
}

/** Opens the sum behind the first film to which a rating matters. */
export async function openBreakdownWith(page: Page, title: string): Promise<void> {
  const entries = page.getByRole("list", { name: "Recommended films" }).getByRole("article");
  const entry = entries.filter({ has: page.locator(`[aria-label="Strike this reason: ${title}"]`) }).first();
  await entry.getByText("Why, in numbers").click();
}

/** The buttons that strike a rating out, beside each line that names it. */
export function strikeButtons(page: Page, title: string): Locator {
  return page.getByRole("button", { name: `Strike this reason: ${title}` });
}
