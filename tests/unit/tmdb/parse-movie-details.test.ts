import { describe, expect, test } from "vitest";
import { parseMovieDetails } from "@/platform/tmdb/parse-movie-details";

const thin = { id: 603, title: "The Matrix" };
const director = { id: 1, name: "Lana", job: "Director", department: "Directing", profile_path: "/lana.jpg" };

test("a movie with everything comes in whole", () => {
  const record = parseMovieDetails({
    ...thin,
    adult: false,
    original_title: "The Matrix",
    overview: "A hacker learns the truth.",
    tagline: "Free your mind",
    release_date: "1999-03-31",
    runtime: 136,
    original_language: "en",
    poster_path: "/a-b_c1.jpg",
    backdrop_path: "/d.png",
    imdb_id: "tt0133093",
    homepage: "https://matrix.example",
    popularity: 83.5,
    vote_average: 8.2,
    vote_count: 25_000,
    genres: [{ id: 28, name: "Action" }, { id: 878 }, { id: 28 }],
    production_countries: [{ iso_3166_1: "US" }, { iso_3166_1: "AU" }, { iso_3166_1: "US" }],
    credits: {
      cast: [{ id: 2, name: "Keanu", character: "Neo", order: 0 }],
      crew: [
        { ...director, id: 3, name: "Bill", job: "Director of Photography", department: "Camera" },
        director,
      ],
    },
    keywords: {
      keywords: [
        { id: 9, name: "hacker" },
        { id: 9, name: "hacker" },
      ],
    },
    something_new: { that: "we do not know" },
  });
  expect(record).toEqual({
    id: 603,
    title: "The Matrix",
    originalTitle: "The Matrix",
    overview: "A hacker learns the truth.",
    tagline: "Free your mind",
    releasedOn: "1999-03-31",
    runtimeMinutes: 136,
    language: "en",
    countries: ["US", "AU"],
    genreIds: [28, 878],
    posterPath: "/a-b_c1.jpg",
    backdropPath: "/d.png",
    imdbId: "tt0133093",
    homepage: "https://matrix.example",
    popularity: 83.5,
    popularityIsEstimate: false,
    voteAverage: 8.2,
    voteCount: 25_000,
    editorialScore: null,
    credits: [
      { personId: 2, name: "Keanu", profilePath: null, department: "Acting", job: "Actor", character: "Neo" },
      {
        personId: 1,
        name: "Lana",
        profilePath: "/lana.jpg",
        department: "Directing",
        job: "Director",
        character: null,
      },
      {
        personId: 3,
        name: "Bill",
        profilePath: "/lana.jpg",
        department: "Camera",
        job: "Director of Photography",
        character: null,
      },
    ],
    keywords: [{ id: 9, name: "hacker" }],
  });
});

test("what TMDB leaves empty in its many ways is a hole", () => {
  const empty = { overview: "", tagline: " ", release_date: "", runtime: 0, homepage: "", poster_path: null };
  const record = parseMovieDetails({
    ...thin,
    ...empty,
    original_language: "xx",
    genres: null,
    credits: {},
    keywords: {},
  });
  expect(record).toMatchObject({
    originalTitle: "The Matrix",
    overview: null,
    tagline: null,
    releasedOn: null,
    runtimeMinutes: null,
    language: null,
    homepage: null,
    posterPath: null,
    genreIds: [],
    credits: [],
    keywords: [],
    popularity: 0,
    voteCount: 0,
  });
});

test("a movie without a title goes by its original title", () => {
  expect(parseMovieDetails({ id: 1, title: " ", original_title: "Stalker" }).title).toBe("Stalker");
});

describe("what is no usable movie is refused, in words", () => {
  test.each([
    ["no object", 7, /not a TMDB movie/],
    ["an array", [thin], /not a TMDB movie/],
    ["no id", { title: "x" }, /not a TMDB movie.*id/],
    ["id 0", { ...thin, id: 0 }, /not a TMDB movie.*id/],
    ["an id of our own range", { ...thin, id: 1_000_000_000 }, /not a TMDB movie.*id/],
    ["an id as text", { ...thin, id: "603" }, /not a TMDB movie.*id/],
    ["a title that is no text", { ...thin, title: { en: "x" } }, /not a TMDB movie.*title/],
    ["no title", { id: 1 }, /without any title/],
    ["a title of NUL alone", { id: 1, title: "\0" }, /without any title/],
    ["an adult movie", { ...thin, adult: true }, /adult/],
    [
      "a person with an id that no column holds",
      { ...thin, credits: { cast: [{ id: 2 ** 40, name: "x" }] } },
      /credits/,
    ],
    ["a keyword with such an id", { ...thin, keywords: { keywords: [{ id: 3e9, name: "x" }] } }, /keywords/],
  ])("%s", (_what, input, message) => {
    expect(() => parseMovieDetails(input)).toThrow(message);
  });
});
