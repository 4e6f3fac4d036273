import { BARE_FILM } from "@/e2e/support/imported-films";
import { starterFilm } from "@/e2e/support/starter-film";

export type SitePage = {
  name: string;
  path: string;
  /** Who looks: somebody new, or a guest with ratings and marks. */
  viewer: "newcomer" | "rater";
};

const film = starterFilm("Alien");
const director = film.credits.find(({ job }) => job === "Director");

/** Every page of the site, in each of the states that make it another page. */
export const SITE_PAGES: SitePage[] = [
  { name: "home for a newcomer", path: "/", viewer: "newcomer" },
  { name: "home for a rater", path: "/", viewer: "rater" },
  { name: "movies", path: "/movies?genres=27&without=35", viewer: "rater" },
  { name: "no movies", path: "/movies?genres=37&language=ja", viewer: "newcomer" },
  { name: "a film", path: `/movies/${film.id}`, viewer: "newcomer" },
  { name: "a rated film", path: `/movies/${film.id}`, viewer: "rater" },
  { name: "a film of which only the title is known", path: `/movies/${BARE_FILM.id}`, viewer: "newcomer" },
  { name: "a person", path: `/people/${director?.personId}`, viewer: "rater" },
  { name: "search", path: "/search", viewer: "newcomer" },
  { name: "search results", path: "/search?q=wer", viewer: "newcomer" },
  { name: "no search results", path: "/search?q=qqqqzzzz", viewer: "newcomer" },
  { name: "recommendations for a newcomer", path: "/recommendations", viewer: "newcomer" },
  { name: "recommendations for a rater", path: "/recommendations", viewer: "rater" },
  { name: "steered recommendations", path: "/recommendations?popular=-60&genre=18", viewer: "rater" },
  { name: "reasons struck out, none", path: "/recommendations/reasons", viewer: "rater" },
  { name: "nothing foreseen", path: "/ratings/predictions", viewer: "rater" },
  { name: "an empty watchlist", path: "/watchlist", viewer: "newcomer" },
  { name: "the watchlist", path: "/watchlist", viewer: "rater" },
  { name: "no ratings", path: "/ratings", viewer: "newcomer" },
  { name: "the ratings", path: "/ratings", viewer: "rater" },
  { name: "settings", path: "/settings", viewer: "rater" },
  { name: "access tokens", path: "/settings/tokens", viewer: "rater" },
  { name: "sign in", path: "/sign-in", viewer: "rater" },
  { name: "sign up", path: "/sign-up", viewer: "newcomer" },
  { name: "about", path: "/about", viewer: "newcomer" },
  { name: "setup", path: "/setup", viewer: "newcomer" },
  { name: "not found", path: "/no/such/page", viewer: "newcomer" },
];
