import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isSteeringSubmission, parseSteering, steeringHref } from "@/app/(site)/recommendations/steering";
import { GENRES } from "@/core/movies/genre";
import { DIAL_RANGES, NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { RECOMMENDATION_MODES } from "@/core/recommendations/mode";
import { EMPTY_RECOMMENDATION_FILTER } from "@/core/recommendations/recommendation-filter";

const usual = NEUTRAL_DIALS;
const read = (query: string) => parseSteering(new URLSearchParams(query), usual);
const queryOf = (href: string) => new URL(href, "http://localhost").searchParams;

const between = (min: number, max: number) => fc.integer({ min, max });
const dials = fc.record({
  popular: between(DIAL_RANGES.popular.min, DIAL_RANGES.popular.max),
  recent: between(DIAL_RANGES.recent.min, DIAL_RANGES.recent.max),
  adventurous: between(DIAL_RANGES.adventurous.min, DIAL_RANGES.adventurous.max),
  rules: between(DIAL_RANGES.rules.min, DIAL_RANGES.rules.max),
});
const years = fc
  .tuple(fc.option(between(1870, 2100)), fc.option(between(1870, 2100)))
  .filter(([from, to]) => from === null || to === null || from <= to);
const filter = fc
  .record({
    genres: fc.subarray(GENRES.map(({ id }) => id).sort((a, b) => a - b)),
    split: between(0, GENRES.length),
    language: fc.constantFrom(null, "fr", "ja"),
    years,
    runtimeMax: fc.option(between(1, 1000)),
    ageMax: fc.option(between(0, 21)),
    minScore: fc.constantFrom(null, 5, 7.5),
  })
  .map(({ genres, split, years: [yearFrom, yearTo], ...rest }) => ({
    ...rest,
    genreIds: genres.slice(0, split),
    withoutGenreIds: genres.slice(split),
    yearFrom,
    yearTo,
  }));

describe("the address of a programme", () => {
  test("says all of how it is steered, with the usual dials left out or without any left out", () => {
    const steering = fc.record({ mode: fc.constantFrom(...RECOMMENDATION_MODES), dials, filter });
    fc.assert(
      fc.property(steering, fc.boolean(), (steered, isShared) => {
        const params = queryOf(steeringHref(steered, isShared ? null : usual));
        expect(parseSteering(params, usual)).toEqual(steered);
        expect(isSteeringSubmission(params)).toBe(false);
      }),
    );
  });

  test("is the bare one as long as nobody steers", () => {
    expect(steeringHref(read(""), usual)).toBe("/recommendations");
  });

  test("names every dial in a link that is shared, whatever is usual where it is opened", () => {
    const href = steeringHref(read("popular=40"), null);
    expect(href).toBe("/recommendations?popular=40&recent=0&adventurous=20&rules=30");
  });

  test("is as usual in all that makes no sense", () => {
    const nonsense =
      "mode=magic&popular=101&recent=-101&adventurous=-1&rules=1e1&genre=0&without_genre=x&language=F!" +
      "&year_from=12&year_to=later&runtime_max=0&age_max=-1&min_score=eleven";
    expect(read(nonsense)).toEqual({ mode: "blend", dials: usual, filter: EMPTY_RECOMMENDATION_FILTER });
  });

  test("takes genres as the API does: by id, by name, repeated or with commas", () => {
    expect(read("genre=18&genre=Comedy&without_genre=27,53").filter).toMatchObject({
      genreIds: [18, 35],
      withoutGenreIds: [27, 53],
    });
  });

  test("of years whose ends are swapped means the time between them", () => {
    expect(read("year_from=1999&year_to=1990").filter).toMatchObject({ yearFrom: 1990, yearTo: 1999 });
  });

  test("as a browser without scripts sends it is read and known to be longer than need be", () => {
    const params = new URLSearchParams(
      "mode=blend&genre-18=with&genre-27=without&genre-35=&year_from=&language=&popular=20&steer=yes",
    );
    expect(isSteeringSubmission(params)).toBe(true);
    expect(steeringHref(parseSteering(params, usual), usual)).toBe(
      "/recommendations?popular=20&genre=18&without_genre=27",
    );
  });
});
