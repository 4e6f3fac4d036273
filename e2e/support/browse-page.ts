import { expect, type Locator, type Page } from "@playwright/test";
import type { MovieRecord } from "@/core/movies/movie-record";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilmAt } from "@/e2e/support/starter-film";

export function browseResults(page: Page): Locator {
  return page.getByRole("list", { name: "Movies", exact: true });
}

/** The films that the browse page shows, as the starter catalogue knows them. */
export async function browsedFilms(page: Page): Promise<MovieRecord[]> {
  const ids = await shownFilmIds(browseResults(page));
  return ids.map((id) => starterFilmAt(`/movies/${id}`));
}

/** Waits until the address is `path` and every film shown is `right`, and there are some. */
export async function expectBrowsed(
  page: Page,
  path: string,
  right: (film: MovieRecord) => boolean,
): Promise<void> {
  await expect(page).toHaveURL(path);
  await expect
    .poll(async () => {
      const films = await browsedFilms(page);
      return {
        some: films.length > 0,
        wrong: films.filter((film) => !right(film)).map(({ title }) => title),
      };
    })
    .toEqual({ some: true, wrong: [] });
}

/** How many movies the page says that there are. */
export async function browsedCount(page: Page): Promise<number> {
  const text = await page
    .getByRole("status")
    .filter({ hasText: /movies?$/ })
    .textContent();
  return Number(text?.replace(/\D/g, ""));
}
