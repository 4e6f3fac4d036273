import { describe, expect, test } from "vitest";
import { movieScore, type ScoreEvidence } from "@/core/movies/score";

const nothing: ScoreEvidence = {
  voteAverage: 0,
  voteCount: 0,
  communityHalfStarsSum: 0,
  communityRatingCount: 0,
  editorialScore: null,
};

describe("a movie's score, worked out by hand", () => {
  test("nobody voted and there is no estimate: no score", () => {
    expect(movieScore(nothing)).toBeNull();
  });

  test("our estimate alone is the score", () => {
    expect(movieScore({ ...nothing, editorialScore: 8.4 })).toBeCloseTo(8.4, 10);
  });

  test("600 votes of 8 against a prior of 200 at 6.2: (1240 + 4800) / 800 = 7.55", () => {
    expect(movieScore({ ...nothing, voteAverage: 8, voteCount: 600 })).toBeCloseTo(7.55, 10);
  });

  test("a single 10 hardly moves it: (1240 + 10) / 201 = 6.2189", () => {
    expect(movieScore({ ...nothing, voteAverage: 10, voteCount: 1 })).toBeCloseTo(6.2189, 4);
  });

  test("an estimate of 9 takes the place of the prior: (1800 + 4800) / 800 = 8.25", () => {
    expect(movieScore({ ...nothing, voteAverage: 8, voteCount: 600, editorialScore: 9 })).toBeCloseTo(
      8.25,
      10,
    );
  });

  test("two ratings here of 10 and 8 half stars: (5 · 7.55 + 18) / 7 = 7.9643", () => {
    const evidence = { ...nothing, voteAverage: 8, voteCount: 600 };
    const score = movieScore({ ...evidence, communityHalfStarsSum: 18, communityRatingCount: 2 });
    expect(score).toBeCloseTo(7.9643, 4);
  });

  test("one bad rating here of a film nobody else knows: (5 · 6.2 + 1) / 6 = 5.3333", () => {
    expect(movieScore({ ...nothing, communityHalfStarsSum: 1, communityRatingCount: 1 })).toBeCloseTo(
      5.3333,
      4,
    );
  });
});
