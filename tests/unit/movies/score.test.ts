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

  test("3000 votes of 8 against a prior of 1000 at 6.2: (6200 + 24000) / 4000 = 7.55", () => {
    expect(movieScore({ ...nothing, voteAverage: 8, voteCount: 3000 })).toBeCloseTo(7.55, 10);
  });

  test("a single 10 hardly moves it: (6200 + 10) / 1001 = 6.2038", () => {
    expect(movieScore({ ...nothing, voteAverage: 10, voteCount: 1 })).toBeCloseTo(6.2038, 4);
  });

  test("an estimate of 9 takes the place of the prior: (9000 + 24000) / 4000 = 8.25", () => {
    expect(movieScore({ ...nothing, voteAverage: 8, voteCount: 3000, editorialScore: 9 })).toBeCloseTo(
      8.25,
      10,
    );
  });

  test("two ratings here of 10 and 8 half stars: (5 · 7.55 + 18) / 7 = 7.9643", () => {
    const evidence = { ...nothing, voteAverage: 8, voteCount: 3000 };
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
