import { beforeAll, describe, expect, test } from "vitest";
import { getMovie } from "@/db/queries/movies/get-movie";
import { getMovieDossier } from "@/db/queries/movies/get-movie-dossier";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeExtras } from "@/tests/harness/store-extras";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const dossier = (id: number, region = "DE") => getMovieDossier(harness.app.db, id, region);

beforeAll(async () => {
  await storeMovies(harness.app.context, [
    movieRecord({ id: 1, title: "The Second", releasedOn: "1974-12-20", backdropPath: "/wide.jpg" }),
    movieRecord({ id: 2, title: "The Third", releasedOn: "1990-12-25" }),
    movieRecord({ id: 3, title: "The First", releasedOn: "1972-03-14" }),
    movieRecord({ id: 4, title: "Announced" }),
    movieRecord({ id: 5, title: "Known to nobody" }),
  ]);
  await storeExtras(harness.app.db);
});

test("a movie of which TMDB tells no more has empty lists and nulls", async () => {
  expect(await dossier(5)).toEqual({
    videos: [],
    certification: null,
    companies: [],
    collection: null,
    availability: { region: "DE", offers: [], regions: [] },
  });
});

test("videos and companies stand in TMDB's order", async () => {
  const { videos, companies } = await dossier(1);
  expect(videos).toEqual([
    { site: "YouTube", key: "first", name: "Official Trailer", type: "Trailer" },
    { site: "Vimeo", key: "2", name: "A clip", type: "Clip" },
  ]);
  expect(companies).toEqual(["Zoetrope & Söhne", "Another"]);
});

test("the other movies of a series come oldest first, those without a date last", async () => {
  const { collection } = await dossier(1);
  expect(collection?.name).toBe("The Numbers");
  expect(collection?.movies.map(({ title }) => title)).toEqual(["The First", "The Third", "Announced"]);
});

describe("the age rating", () => {
  test.each([
    ["that of the viewer's region", "DE", { region: "DE", certification: "16" }],
    ["that of the United States where there is none", "FR", { region: "US", certification: "R" }],
  ])("is %s", async (_which, region, certification) => {
    expect((await dossier(1, region)).certification).toEqual(certification);
  });
});

describe("where it can be watched", () => {
  test("is told by kind, for the viewer's region alone, with the logos on our origin", async () => {
    const { availability } = await dossier(1);
    expect(availability.offers).toEqual([
      {
        kind: "flatrate",
        providers: [
          { id: 9, name: "Nine", logoUrl: "/logos/providers/9?v=nine" },
          { id: 8, name: "Eight", logoUrl: null },
        ],
      },
      { kind: "rent", providers: [{ id: 8, name: "Eight", logoUrl: null }] },
    ]);
  });

  test("names the regions where it can be watched elsewhere", async () => {
    const { availability } = await dossier(1, "FR");
    expect(availability).toEqual({ region: "FR", offers: [], regions: ["DE", "US"] });
  });
});

test("a movie's details name its wide picture on our origin, if there is one", async () => {
  expect((await getMovie(harness.app.db, 1)).backdropUrl).toBe("/backdrops/1?v=wide");
  expect((await getMovie(harness.app.db, 2)).backdropUrl).toBeNull();
});

test("a movie that does not exist is not found", async () => {
  await expect(dossier(99)).rejects.toMatchObject({ code: "not_found" });
});
