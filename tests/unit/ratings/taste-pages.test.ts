import { describe, expect, test } from "vitest";

import { countriesInWords } from "@/app/(site)/movies/[id]/movie-facts";
import { parseId } from "@/app/(site)/parse-id";
import { chooseOnboardingMovies } from "@/app/(site)/recommendations/choose-onboarding-movies";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import { crewByJob } from "@/components/people/crew-by-job";
import { filmsByDecade } from "@/components/people/films-by-decade";
import { initials } from "@/components/people/initials";
import { breakdownLines } from "@/components/recommendations/breakdown-lines";
import { preferenceWords } from "@/components/recommendations/preference-words";
import { DEFAULT_PREFERENCES } from "@/core/accounts/preferences";
import type { MovieCard } from "@/core/movies/views";
import type { Contribution } from "@/core/recommendations/views";
import { movieSummary } from "@/tests/factories/movie-card";

function movie(id: number, year: number | null, genres: string[] = []): MovieCard {
  const rest = {
    runtimeMinutes: null,
    score: null,
    scoreIsEstimate: false,
    posterUrl: `/posters/${id}?v=drawn`,
  };
  return { id, title: `Film ${id}`, year, genres, ...rest };
}

describe("the numbers behind a recommendation", () => {
  const rated = (movieId: number, share: number): Contribution => ({
    kind: "rated",
    movieId,
    title: `Film ${movieId}`,
    halfStars: 9,
    shared: ["space"],
    share,
  });

  test("the lines add up to the score, however many reasons there are", () => {
    const contributions = Array.from({ length: 40 }, (_, index) =>
      rated(index, (index % 3 === 0 ? -1 : 2) / (index + 1)),
    );
    const score = contributions.reduce((sum, { share }) => sum + share, 0);
    const lines = breakdownLines(contributions, "half-stars");
    expect(lines).toHaveLength(7);
    expect(lines.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 6);
    expect(lines.at(-1)?.before).toBe("34 smaller reasons together");
  });

  test("one more reason than there are lines is shown, not summed up", () => {
    const lines = breakdownLines(
      Array.from({ length: 7 }, (_, index) => rated(index, 1)),
      "half-stars",
    );
    expect(lines.map(({ key }) => key)).not.toContain("rest");
  });

  test("each kind is said in words, and what adds nothing is left out", () => {
    const lines = breakdownLines(
      [
        rated(348, 0.4),
        { kind: "dismissed", movieId: 2, title: "Grease", shared: [], share: -0.2 },
        { kind: "rule", rule: "popularity", value: 0.62, share: 0.1 },
        { kind: "liked_by_many", share: 0.05 },
        { kind: "dial", dial: "popular", level: -0.5, share: -0.04 },
        { kind: "other_ratings", count: 12, share: 0.02 },
        { kind: "rule", rule: "recency", value: 0, share: 0 },
      ],
      "half-stars",
    );
    expect(lines.map(({ before, movie, after }) => `${before}${movie?.title ?? ""}${after}`)).toEqual([
      "You gave Film 348 4½★ (space)",
      "You are not interested in Grease",
      "Popularity: 62% of the most popular film’s",
      "Liked by many who rated it",
      "Your dial for renown: this film is on the obscure side",
      "12 other ratings together",
    ]);
    expect(lines.filter(({ isRating }) => isRating).map(({ key }) => key)).toEqual(["rated-348"]);
  });
});

describe("preferences in words", () => {
  test("say nothing while they do nothing", () => {
    expect(preferenceWords(DEFAULT_PREFERENCES)).toBeNull();
  });

  test("name each limit and what counts more", () => {
    const preferences = {
      ...DEFAULT_PREFERENCES,
      preferredLanguage: "en",
      minRating: 7,
      ratingScale: "ten" as const,
    };
    expect(preferenceWords(preferences)).toBe("Only films in English, with a score of at least 7.0.");
    expect(preferenceWords({ ...DEFAULT_PREFERENCES, preferredGenreIds: [18, 80] })).toBe(
      "Drama and Crime count more.",
    );
    expect(preferenceWords({ ...DEFAULT_PREFERENCES, preferredGenreIds: [18] })).toBe("Drama counts more.");
  });
});

describe("films to rate first", () => {
  const catalogue = [
    ...Array.from({ length: 10 }, (_, index) => movie(index + 1, 2020, ["Action"])),
    movie(20, 1972, ["Crime"]),
    movie(21, 1995, ["Animation"]),
  ];

  test("are of different genres and decades, the best known of each", () => {
    expect(chooseOnboardingMovies(catalogue, 3, 1).map(({ id }) => id)).toEqual([1, 20, 21]);
  });

  test("the next handful repeats none of the first, and there may be too few", () => {
    expect(chooseOnboardingMovies(catalogue, 3, 2).map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(chooseOnboardingMovies(catalogue, 10, 2)).toHaveLength(2);
    expect(chooseOnboardingMovies([], 10, 1)).toEqual([]);
  });
});

describe("small words on the pages of films and people", () => {
  test.each([
    [117, "1 h 57 min"],
    [45, "45 min"],
    [120, "2 h"],
    [null, null],
  ])("%s minutes", (minutes, words) => {
    expect(runtimeInWords(minutes)).toBe(words);
  });

  test.each([
    ["Samuel L. Jackson", "SJ"],
    ["Cher", "C"],
    ["Jean-Luc Godard", "JG"],
    ["宮崎 駿", "宮駿"],
    ["'Weird Al' Yankovic", "WY"],
    ["…", "?"],
  ])("initials of %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test.each([
    ["603", 603],
    ["0", null],
    ["-1", null],
    ["1e3", null],
    ["007", null],
    ["9999999999", null],
    ["abc", null],
  ])("the id in an address: %s", (text, id) => {
    expect(parseId(text)).toBe(id);
  });

  test("countries by name, and unknown codes as they are", () => {
    expect(countriesInWords(["US", "AU"])).toBe("United States, Australia");
    expect(countriesInWords(["usa"])).toBe("usa");
  });

  test("the crew in the order of credits, and each under all they did", () => {
    const crew = [
      { id: 1, name: "Ann", jobs: ["Editor", "Stunts"] },
      { id: 2, name: "Bo", jobs: ["Director", "Editor"] },
    ];
    expect(
      crewByJob(crew).map(({ job, people }) => `${job}: ${people.map(({ name }) => name).join(", ")}`),
    ).toEqual(["Director: Bo", "Editor: Ann, Bo", "Stunts: Ann"]);
  });

  test("a filmography by decades, films without a date together", () => {
    const filmography = [2021, 2020, 1999, null].map((year, index) => ({
      movie: { ...movieSummary(index), year },
      roles: [],
    }));
    expect(filmsByDecade(filmography).map(({ from, entries }) => [from, entries.length])).toEqual([
      [2020, 2],
      [1990, 1],
      [null, 1],
    ]);
  });
});
