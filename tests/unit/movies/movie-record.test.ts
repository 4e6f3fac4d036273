import { expect, test } from "vitest";
import { fillHoles, type MovieRecord } from "@/core/movies/movie-record";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";

const known = movieRecord({
  id: 1,
  title: "Ours",
  overview: "Our sentence.",
  releasedOn: "1950-01-01",
  runtimeMinutes: 90,
  language: "fr",
  countries: ["FR"],
  genreIds: [18],
  popularity: 40,
  popularityIsEstimate: true,
  editorialScore: 8.1,
  credits: [directedBy(1, "Ours"), playedBy(2, "Ours too")],
  keywords: [{ id: 1, name: "ours" }],
});

test("a record without facts gets all of ours, and stays TMDB's where it must", () => {
  const filled = fillHoles(movieRecord({ id: 1, title: "Theirs", posterPath: "/theirs.jpg" }), known);
  const { title, originalTitle, posterPath, ...facts } = filled;
  expect({ title, originalTitle, posterPath }).toEqual({
    title: "Theirs",
    originalTitle: "Theirs",
    posterPath: "/theirs.jpg",
  });
  const { title: _title, originalTitle: _original, posterPath: _poster, ...ours } = known;
  expect(facts).toEqual(ours);
});

test("every fact that TMDB has wins, and only our estimate of the film's standing is added", () => {
  const full: MovieRecord = {
    ...movieRecord({ id: 1, title: "Theirs" }),
    overview: "Theirs.",
    tagline: "Theirs!",
    releasedOn: "1951-02-03",
    runtimeMinutes: 91,
    language: "en",
    countries: ["US"],
    genreIds: [35],
    popularity: 3,
    voteAverage: 7,
    voteCount: 12,
    credits: [directedBy(9, "Theirs")],
    keywords: [{ id: 9, name: "theirs" }],
  };
  expect(fillHoles(full, known)).toEqual({ ...full, editorialScore: 8.1 });
});

test("a popularity that TMDB does not know stays an estimate, and one that it knows is none", () => {
  expect(fillHoles(movieRecord({ id: 1 }), known)).toMatchObject({
    popularity: 40,
    popularityIsEstimate: true,
  });
  const popular = movieRecord({ id: 1, popularity: 0.6 });
  expect(fillHoles(popular, known)).toMatchObject({ popularity: 0.6, popularityIsEstimate: false });
});
