import { beforeAll, describe, expect, test } from "vitest";
import { MOVIE_QUERY_SORTS } from "@/core/movies/movie-query";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { answerOf } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const [ACTION, COMEDY, DRAMA] = [28, 35, 18];

beforeAll(async () => {
  await storeMovies(harness.app.context, [
    movieRecord({
      id: 1,
      title: "The Alpha",
      releasedOn: "1999-12-31",
      runtimeMinutes: 90,
      language: "en",
      genreIds: [ACTION, COMEDY],
      popularity: 50,
      voteAverage: 8,
      voteCount: 9000,
      credits: [playedBy(11, "Ann Lee"), directedBy(12, "Bo Ek")],
      keywords: [{ id: 21, name: "Space" }],
    }),
    movieRecord({
      id: 2,
      title: "Beta",
      releasedOn: "2000-01-01",
      runtimeMinutes: 120,
      language: "fr",
      genreIds: [COMEDY],
      popularity: 40,
      voteAverage: 6,
      voteCount: 8000,
      credits: [directedBy(12, "Bo Ek")],
      keywords: [{ id: 22, name: "heist" }],
    }),
    movieRecord({
      id: 3,
      title: "The Alphabet",
      releasedOn: "2010-01-01",
      runtimeMinutes: 200,
      language: "en",
      genreIds: [DRAMA],
      popularity: 5,
      voteAverage: 7,
      voteCount: 100,
    }),
    movieRecord({ id: 4, title: "Delta" }),
  ]);
});

const idsOf = async (query: string) => {
  const { status, body } = await answerOf({ path: `/api/v1/movies?${query}` });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data.map((movie: { id: number }) => movie.id);
};

describe("each filter of the list", () => {
  test.each([
    ["", [1, 2, 3, 4]],
    ["genre=comedy", [1, 2]],
    ["genre=Comedy&genre=28", [1]],
    ["without_genre=Action", [2, 3, 4]],
    ["release_date_from=2000-01-01", [2, 3]],
    ["release_date_to=2000-01-01", [1, 2]],
    ["release_date_from=2000-01-01&release_date_to=2000-01-01", [2]],
    ["language=fr", [2]],
    ["min_rating=7.5", [1]],
    ["runtime_from=120", [2, 3]],
    ["runtime_to=120", [1, 2]],
    ["person=12", [1, 2]],
    ["person=11", [1]],
    ["person=99", []],
    ["keyword=SPACE", [1]],
    ["keyword=22", [2]],
    ["keyword=none", []],
    ["q=alpha", [1, 3]],
    ["q=alpha&language=en&genre=drama", [3]],
    ["q=%3F%3F%3F", []],
  ])("%s", async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  test("a typo is mended when nothing matches, and the answer says so", async () => {
    const { body } = await answerOf({ path: "/api/v1/movies?q=alphabte" });
    expect(body).toMatchObject({ corrected_query: "alphabet", total_results: 1, data: [{ id: 3 }] });
  });
});

describe("each order of the list", () => {
  test.each([
    ["sort_by=popularity", [1, 2, 3, 4]],
    ["sort_by=popularity&order=asc", [4, 3, 2, 1]],
    ["sort_by=rating", [1, 3, 2]],
    ["sort_by=release_date&order=asc", [1, 2, 3]],
    ["sort_by=title", [1, 3, 2, 4]],
    ["sort_by=title&order=desc", [4, 2, 3, 1]],
    ["sort_by=vote_count", [1, 2, 3, 4]],
    ["q=alpha&sort_by=relevance", [1, 3]],
    ["q=alpha&sort_by=relevance&order=asc", [3, 1]],
    ["q=alpha&sort_by=popularity&order=asc", [3, 1]],
  ])("%s", async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });
});

describe("what the list refuses, in words", () => {
  test.each([
    ["page=0", "page"],
    ["page=1.5", "page"],
    ["page_size=101", "page_size"],
    ["page=1&page=2", "page"],
    ["sort_by=budget", "sort_by"],
    ["sort_by=relevance", "sort_by"],
    ["order=up", "order"],
    ["release_date_from=2024-02-30", "release_date_from"],
    ["release_date_to=0000-01-01", "release_date_to"],
    ["genre=Cooking", "genre"],
    ["genre=99999999999", "genre"],
    ["language=English", "language"],
    ["min_rating=11", "min_rating"],
    ["runtime_from=-1", "runtime_from"],
    ["person=2147483648", "person"],
    ["cursor=nonsense", "cursor"],
    ["color=red", "color"],
  ])("%s", async (query, field) => {
    const { status, body } = await answerOf({ path: `/api/v1/movies?${query}` });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "invalid_input", error: expect.stringMatching(/.{5}/) });
    expect(body.errors[0].path.split(".")[0]).toBe(field);
  });

  test.each(["sort_by=title", "genre=drama"])("the cursor of another query: %s", async (query) => {
    const { body } = await answerOf({ path: "/api/v1/movies?page_size=1" });
    const { status } = await answerOf({ path: `/api/v1/movies?${query}&cursor=${body.next_cursor}` });
    expect(status).toBe(400);
  });

  test("a cursor that somebody wrote", async () => {
    const { body } = await answerOf({ path: "/api/v1/movies?page_size=1&sort_by=release_date" });
    const content = JSON.parse(Buffer.from(body.next_cursor, "base64url").toString());
    for (const change of [
      { value: "0000-00-00" },
      { value: 1e308 },
      { id: 2 ** 31 },
      { value: "\u0000" },
      { more: 1 },
    ]) {
      const cursor = Buffer.from(JSON.stringify({ ...content, ...change })).toString("base64url");
      const { status } = await answerOf({ path: `/api/v1/movies?sort_by=release_date&cursor=${cursor}` });
      expect(status).toBe(400);
    }
  });
});

describe("by cursor", () => {
  const paged = testApp();
  serveWith(paged);
  const COUNT = 53;

  beforeAll(async () => {
    // Many ties, so that an order that is not total would show.
    const facts = (id: number) => ({
      id,
      title: `Same ${id % 3}`,
      popularity: (id % 4) + 0.1,
      voteAverage: id % 3,
      voteCount: 100 + (id % 2),
      releasedOn: `20${10 + (id % 3)}-01-01`,
    });
    await storeMovies(
      paged.app.context,
      Array.from({ length: COUNT }, (_, index) => movieRecord(facts(index + 1))),
    );
  });

  const orders = MOVIE_QUERY_SORTS.flatMap((sort) => [`${sort}&order=asc`, `${sort}&order=desc`]);

  test.each(orders)("every movie comes once, in the order of the pages, sorted by %s", async (order) => {
    const query = `page_size=7&sort_by=${order}${order.startsWith("relevance") ? "&q=same" : ""}`;
    const byCursor: number[] = [];
    const byPage: number[] = [];
    let cursor = "";
    for (let page = 1; page <= 8; page++) {
      const walked = (await answerOf({ path: `/api/v1/movies?${query}${cursor && `&cursor=${cursor}`}` }))
        .body;
      expect(walked).toMatchObject({ page, total_pages: 8, total_results: COUNT });
      byCursor.push(...walked.data.map((movie: { id: number }) => movie.id));
      cursor = walked.next_cursor;
      const numbered = (await answerOf({ path: `/api/v1/movies?${query}&page=${page}` })).body;
      byPage.push(...numbered.data.map((movie: { id: number }) => movie.id));
    }
    expect(cursor).toBeNull();
    expect(byCursor).toEqual(byPage);
    expect(new Set(byCursor).size).toBe(COUNT);
  });

  test("nothing is shown twice when others come in meanwhile, and a mended typo stays mended", async () => {
    const first = (await answerOf({ path: "/api/v1/movies?page_size=50&q=saem" })).body;
    expect(first).toMatchObject({ corrected_query: "same", total_results: COUNT });
    await storeMovies(paged.app.context, [movieRecord({ id: 900, title: "Same 900", popularity: 1000 })]);
    const { body } = await answerOf({
      path: `/api/v1/movies?page_size=50&q=saem&cursor=${first.next_cursor}`,
    });
    expect(body).toMatchObject({ page: 2, corrected_query: "same", next_cursor: null });
    const ids = [...first.data, ...body.data].map((movie: { id: number }) => movie.id);
    expect(ids).not.toContain(900);
    expect(new Set(ids).size).toBe(COUNT);
  });
});
