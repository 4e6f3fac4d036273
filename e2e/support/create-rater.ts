import type { Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars } from "@/e2e/support/rating-control";
import { starterFilm } from "@/e2e/support/starter-film";
import { visit } from "@/e2e/support/visit";

/** Five films that a rater gave five stars. */
export const RATED_FILMS = ["Alien", "Casablanca", "Parasite", "Spirited Away", "The Godfather"].map(
  (title) => starterFilm(title),
);
export const WATCHLIST_FILM = starterFilm("Amélie");
export const SEEN_FILM = starterFilm("Jaws");
export const DISMISSED_FILM = starterFilm("Titanic");

/** Makes the browser's visitor a guest with five ratings and one of each mark. */
export async function createRater(page: Page): Promise<void> {
  for (const film of RATED_FILMS) {
    await visit(page, `/movies/${film.id}`);
    await clickStars(page, film, 10);
    await untilSaid(page, `You gave ${film.title} 5 stars.`);
  }
  for (const { film, button, said } of MARKS) {
    await visit(page, `/movies/${film.id}`);
    await page.getByRole("button", { name: button, exact: true }).click();
    await untilSaid(page, said);
  }
}

const MARKS = [
  { film: WATCHLIST_FILM, button: "Watchlist", said: "Amélie is on your watchlist." },
  { film: SEEN_FILM, button: "Seen", said: "Jaws is marked as seen." },
  { film: DISMISSED_FILM, button: "Not interested", said: "Titanic will not be recommended." },
];
