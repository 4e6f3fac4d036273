import { describe, expect, test } from "vitest";
import { parseMovieDetails } from "@/platform/tmdb/parse-movie-details";

const thin = { id: 603, title: "The Matrix" };
const director = { id: 1, name: "Lana", job: "Director", department: "Directing" };

describe("facts that cannot be are holes", () => {
  test.each([
    ["release_date", "2024-02-30", "releasedOn"],
    ["release_date", "1865-01-01", "releasedOn"],
    ["release_date", "2024", "releasedOn"],
    ["release_date", "tomorrow", "releasedOn"],
    ["runtime", 0.3, "runtimeMinutes"],
    ["runtime", -90, "runtimeMinutes"],
    ["runtime", 1e12, "runtimeMinutes"],
    ["poster_path", "//evil.example/x.jpg", "posterPath"],
    ["poster_path", "/../../etc/passwd", "posterPath"],
    ["poster_path", "/..", "posterPath"],
    ["poster_path", "https://evil.example/x.jpg", "posterPath"],
    ["poster_path", "/a.jpg?x=1", "posterPath"],
    ["homepage", "javascript:alert(1)", "homepage"],
    ["imdb_id", "../tt1", "imdbId"],
  ] as const)("%s %s", (field, value, fact) => {
    expect(parseMovieDetails({ ...thin, [field]: value })[fact]).toBeNull();
  });

  test("numbers stay within what they can be", () => {
    const odd = { popularity: -3, vote_average: 11, vote_count: 1e12, runtime: 89.6 };
    expect(parseMovieDetails({ ...thin, ...odd })).toMatchObject({
      popularity: 0,
      voteAverage: 10,
      voteCount: 2_147_483_647,
      runtimeMinutes: 90,
    });
  });

  test("genres that TMDB does not have, and countries that are no codes, are left out", () => {
    const record = parseMovieDetails({
      ...thin,
      genres: [{ id: 1 }, { id: 18 }],
      production_countries: [{ iso_3166_1: "" }, { iso_3166_1: "F\0" }, { iso_3166_1: "FR" }],
    });
    expect(record).toMatchObject({ genreIds: [18], countries: ["FR"] });
  });
});

describe("credits", () => {
  const castOf = (length: number) =>
    Array.from({ length }, (_, index) => ({ id: index + 1, name: `P${index}`, order: length - index }));

  test("of 300 actors the thirty at the top of the bill stay", () => {
    const { credits } = parseMovieDetails({ ...thin, credits: { cast: castOf(300) } });
    expect(credits).toHaveLength(30);
    expect(credits[0]?.name).toBe("P299");
    expect(credits[29]?.name).toBe("P270");
  });

  test("the director stays, however large the crew", () => {
    const writers = castOf(300).map((member) => ({ ...member, job: "Writer", department: "Writing" }));
    const { credits } = parseMovieDetails({ ...thin, credits: { crew: [...writers, director] } });
    expect(credits).toHaveLength(20);
    expect(credits[0]?.job).toBe("Director");
  });

  test("jobs that nobody looks for and people without a name are left out", () => {
    const crew = [
      { ...director, job: "Best Boy" },
      { ...director, name: "\0 " },
      { ...director, name: null },
    ];
    const cast = [{ id: 5, name: "" }];
    expect(parseMovieDetails({ ...thin, credits: { cast, crew } }).credits).toEqual([]);
  });
});

test("no text carries what Postgres cannot store", () => {
  const bad = "a\0b\uD800";
  const record = parseMovieDetails({
    id: 1,
    title: bad,
    overview: bad,
    tagline: bad,
    original_language: bad,
    credits: { cast: [{ id: 1, name: bad, character: bad }], crew: [{ ...director, department: bad }] },
    keywords: { keywords: [{ id: 1, name: bad }] },
  });
  expect(JSON.stringify(record)).not.toMatch(/\\u0000|\\ud800/i);
  expect(record.title).toBe("ab\uFFFD");
});
