/** Films that are imported beside the starter catalogue. We made them up; TMDB has no such ids. */

/** Its poster's picture is where a test puts it: `IMAGE_HOST_PORT` of `product-environment.ts`. */
export const FILM_WITH_POSTER_PATH = {
  id: 900_000_001,
  title: "The Lighthouse Keeper's Umbrella",
  original_title: "The Lighthouse Keeper's Umbrella",
  overview: "A keeper who is afraid of rain has to cross the island once a day.",
  release_date: "1961-04-03",
  runtime: 74,
  original_language: "en",
  genres: [{ id: 18, name: "Drama" }],
  poster_path: "/lighthouse-keeper.jpg",
};

/** Its poster is never asked for while the host of the tests is there. */
export const FILM_WITH_UNSEEN_POSTER = {
  id: 900_000_003,
  title: "A Bicycle for the Mayor",
  release_date: "1974-09-12",
  runtime: 88,
  original_language: "en",
  genres: [{ id: 35, name: "Comedy" }],
  poster_path: "/bicycle-for-the-mayor.jpg",
};

/** All that anybody knows of it is its name. */
export const BARE_FILM = { id: 900_000_002, title: "Untitled Reel Found in a Cellar" };
