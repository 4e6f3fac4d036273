import type { Locator } from "@playwright/test";
import { filmIdIn } from "@/e2e/support/starter-film";

/** The ids of the films that the cards or entries of a list lead to, in its order, each once. */
export async function shownFilmIds(list: Locator): Promise<number[]> {
  const paths = await list
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return [...new Set(paths.map(filmIdIn).filter(Number.isInteger))];
}
