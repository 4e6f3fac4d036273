import { describe, expect, test } from "vitest";
import { reasonInWords } from "@/core/recommendations/reason";
import type { RuleType } from "@/core/recommendations/scoring-rule";
import type { Contribution } from "@/core/recommendations/views";

function rated(title: string, halfStars: number, share: number, shared = ["Ridley Scott"]): Contribution {
  return { kind: "rated", movieId: title.length, title, halfStars, shared, share };
}

function rule(kind: RuleType, value: number, share = value * 0.3): Contribution {
  return { kind: "rule", rule: kind, value, share };
}

describe("a reason names what moved a film up", () => {
  test("a rating, with what both films share, and the rules that are strong", () => {
    const reason = reasonInWords(
      [rated("Alien", 9, 0.5, ["Ridley Scott", "space"]), rule("popularity", 0.9)],
      "half-stars",
    );
    expect(reason).toBe("Because you gave Alien 4½★ (Ridley Scott, space); highly popular");
  });

  test("two ratings at most, the strongest ones", () => {
    const reason = reasonInWords(
      [rated("A", 10, 0.5), rated("B", 8, 0.4, []), rated("C", 10, 0.3)],
      "half-stars",
    );
    expect(reason).toBe("Because you gave A 5★ (Ridley Scott) and B 4★");
  });

  test("what moved it most comes first", () => {
    expect(reasonInWords([rule("recency", 0.9, 0.3), rated("A", 10, 0.1, [])], "half-stars")).toBe(
      "Recently released; partly because you gave A 5★",
    );
  });

  test.each([
    ["half-stars", "Because you gave A 4½★"],
    ["ten", "Because you gave A 9"],
    ["hundred", "Because you gave A 90"],
    ["thumbs", "Because you gave A 👍"],
  ] as const)("a rating is told on the person's own scale: %s", (scale, reason) => {
    expect(reasonInWords([rated("A", 9, 0.5, [])], scale)).toBe(reason);
  });
});

describe("a reason claims nothing that is not so", () => {
  test("what moved a film down is not named", () => {
    const contributions: Contribution[] = [
      rated("Bad", 1, -0.6),
      { kind: "dismissed", movieId: 3, title: "Dismissed", shared: ["x"], share: -0.2 },
      rule("recency", 0.9),
    ];
    expect(reasonInWords(contributions, "half-stars")).toBe("Recently released");
  });

  test.each(["popularity", "recency", "genre_match"] as const)("%s is no strong reason up to 0.7", (kind) => {
    const strong = reasonInWords([rule(kind, 0.71)], "half-stars");
    const weak = reasonInWords([rule(kind, 0.7)], "half-stars");
    expect(strong).not.toBe(weak);
    expect(weak).not.toMatch(/highly|recently|matches/i);
  });

  test("a little popularity is no fame", () => {
    expect(reasonInWords([rule("popularity", 0.01)], "half-stars")).toBe("Chosen by popularity");
  });

  test("a rule that counts nothing is not named, however strong", () => {
    expect(reasonInWords([rule("popularity", 1, 0), rule("recency", 0.2)], "half-stars")).toBe(
      "Released in the last two years",
    );
  });

  test("beside a rating, weak rules are not worth a word", () => {
    expect(reasonInWords([rated("A", 8, 0.3, []), rule("genre_match", 0.5)], "half-stars")).toBe(
      "Because you gave A 4★",
    );
  });

  test("a film that somebody disliked is no reason, even where it moved another up", () => {
    expect(reasonInWords([rated("Bad", 3, 0.4), rated("So so", 5, 0.2)], "half-stars")).toBe(
      "From all your ratings together",
    );
  });

  test("films rated four stars or more are named before others that moved it more", () => {
    expect(reasonInWords([rated("Fair", 7, 0.4, []), rated("Good", 8, 0.3, [])], "half-stars")).toBe(
      "Partly because you gave Good 4★",
    );
  });

  test("what many like, and what a dial asks for, are named where they weigh", () => {
    const liked: Contribution = { kind: "liked_by_many", share: 0.4 };
    const dial: Contribution = { kind: "dial", dial: "popular", level: -0.5, share: 0.3 };
    expect(reasonInWords([liked, dial], "half-stars")).toBe("Liked by many; little known, as you asked");
    expect(reasonInWords([{ ...liked, share: 9 }, dial], "half-stars")).toBe("Liked by many");
  });

  test("a film that nothing moved up is just new", () => {
    expect(reasonInWords([], "half-stars")).toBe("New to you");
  });
});
