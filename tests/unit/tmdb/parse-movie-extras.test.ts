import { describe, expect, test } from "vitest";
import { parseMovieDetails } from "@/platform/tmdb/parse-movie-details";

const thin = { id: 603, title: "The Quiet Signal" };
/** Everything that TMDB appends, each with as little as it can have. */
const emptyParts = {
  videos: { results: [] },
  release_dates: { results: [] },
  "watch/providers": { results: {} },
  recommendations: { page: 1, results: [], total_pages: 0, total_results: 0 },
  external_ids: { imdb_id: null, wikidata_id: null, facebook_id: null },
  images: { backdrops: [], logos: [], posters: [] },
};

function extrasOf(facts: object) {
  const { extras } = parseMovieDetails({ ...thin, ...emptyParts, ...facts });
  if (!extras) throw new Error("expected extras");
  return extras;
}

describe("a movie with all its parts", () => {
  test("brings all that only TMDB has", () => {
    const extras = extrasOf({
      status: "Released",
      belongs_to_collection: { id: 7, name: "The Signals", poster_path: "/c.jpg", backdrop_path: null },
      production_companies: [
        { id: 1, name: "Copper Pictures", logo_path: "/l.png", origin_country: "DE" },
        { id: 2, name: "Late Films", logo_path: null, origin_country: "" },
      ],
      production_countries: [{ iso_3166_1: "DE", name: "Germany" }],
      spoken_languages: [
        { iso_639_1: "de", name: "Deutsch", english_name: "German" },
        { iso_639_1: "fi", name: "suomi" },
        { iso_639_1: "xx", name: "No Language", english_name: "No Language" },
      ],
      external_ids: { imdb_id: "tt0000603", wikidata_id: "Q603" },
      recommendations: { results: [{ id: 9, adult: false }, { id: 8 }, { id: 7, adult: true }, { id: 603 }] },
    });
    expect(extras).toEqual({
      collection: { id: 7, name: "The Signals", posterPath: "/c.jpg", backdropPath: null },
      companies: [
        { id: 1, name: "Copper Pictures", logoPath: "/l.png", country: "DE" },
        { id: 2, name: "Late Films", logoPath: null, country: null },
      ],
      countryNames: [{ code: "DE", name: "Germany" }],
      languages: [
        { code: "de", name: "German" },
        { code: "fi", name: "suomi" },
      ],
      status: "Released",
      wikidataId: "Q603",
      videos: [],
      certifications: [],
      providers: [],
      neighbourIds: [9, 8],
    });
  });

  test("has extras even when all of them are empty, so that a merge may empty what was there", () => {
    expect(extrasOf({})).toMatchObject({ collection: null, companies: [], videos: [], neighbourIds: [] });
  });

  test("a record of a file, without appended parts, has none, so that a merge leaves what is there", () => {
    const fromFile = {
      ...thin,
      status: "Released",
      production_companies: [{ id: 1, name: "Copper Pictures" }],
    };
    expect(parseMovieDetails(fromFile)).not.toHaveProperty("extras");
    expect(parseMovieDetails({ ...fromFile, credits: {}, keywords: {} })).not.toHaveProperty("extras");
  });

  test("finds what is missing among its parts", () => {
    const record = parseMovieDetails({
      ...thin,
      ...emptyParts,
      poster_path: null,
      backdrop_path: "/own.jpg",
      imdb_id: "",
      external_ids: { imdb_id: "tt0000603" },
      images: {
        posters: [{ file_path: "bad" }, { file_path: "/best.jpg" }, { file_path: "/next.jpg" }],
        backdrops: [{ file_path: "/other.jpg" }],
      },
    });
    expect(record).toMatchObject({ posterPath: "/best.jpg", backdropPath: "/own.jpg", imdbId: "tt0000603" });
  });
});

describe("videos", () => {
  const video = { site: "YouTube", key: "abcdefghijk", name: "Watch", type: "Clip", iso_639_1: "en" };
  const videosOf = (...results: object[]) => extrasOf({ videos: { results } }).videos;

  test("trailers come first, and official ones before others", () => {
    const types = [
      { ...video, key: "clip-clip-cl" },
      { ...video, key: "fan-trailer-", type: "Trailer", official: false },
      { ...video, key: "teaser-tease", type: "Teaser", official: true },
      { ...video, key: "the-trailer-", type: "Trailer", official: true },
    ];
    expect(videosOf(...types).map(({ key }) => key)).toEqual([
      "the-trailer-",
      "fan-trailer-",
      "teaser-tease",
      "clip-clip-cl",
    ]);
  });

  test("each has what a player needs", () => {
    expect(videosOf({ ...video, official: true, published_at: "2024-05-01T16:00:08.000Z" })).toEqual([
      {
        site: "YouTube",
        key: "abcdefghijk",
        name: "Watch",
        type: "Clip",
        language: "en",
        isOfficial: true,
        publishedOn: "2024-05-01",
      },
    ]);
  });

  test.each([
    ["of another site", { site: "Dailymotion" }],
    ["with a key that leaves its address", { key: "../../x" }],
    ["with a key that is markup", { key: '"><script>' }],
    ["with a Vimeo key that is no number", { site: "Vimeo", key: "abcdefghijk" }],
    ["without a type", { type: null }],
    ["that is no video", { key: 7 }],
  ])("one %s is left out, and the movie comes in", (_what, odd) => {
    expect(videosOf({ ...video, ...odd }, { ...video, key: "other-video" })).toHaveLength(1);
  });

  test("twenty are enough, and none comes twice", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      ...video,
      key: `video-${1000 + (index % 40)}`,
    }));
    expect(new Set(videosOf(...many).map(({ key }) => key)).size).toBe(20);
  });
});

describe("certifications", () => {
  test("the one of the theatrical release counts, then the others by kind", () => {
    const { certifications } = extrasOf({
      release_dates: {
        results: [
          {
            iso_3166_1: "DE",
            release_dates: [
              { certification: "16", type: 4 },
              { certification: "12", type: 3 },
            ],
          },
          {
            iso_3166_1: "US",
            release_dates: [
              { certification: "", type: 3 },
              { certification: "R", type: 5 },
            ],
          },
          { iso_3166_1: "FR", release_dates: [{ certification: "", type: 3 }] },
          { iso_3166_1: "??", release_dates: [{ certification: "X", type: 3 }] },
        ],
      },
    });
    expect(certifications).toEqual([
      { region: "DE", certification: "12" },
      { region: "US", certification: "R" },
    ]);
  });
});

describe("providers", () => {
  const offer = (id: number, priority: number) => ({
    provider_id: id,
    provider_name: `Channel ${id}`,
    logo_path: "/p.jpg",
    display_priority: priority,
  });

  test("come by region and kind, the most important first", () => {
    const results = { DE: { link: "https://x", rent: [offer(2, 9), offer(3, 1)], flatrate: [offer(2, 0)] } };
    const { providers } = extrasOf({ "watch/providers": { results } });
    expect(providers.map(({ region, kind, id }) => [region, kind, id])).toEqual([
      ["DE", "flatrate", 2],
      ["DE", "rent", 3],
      ["DE", "rent", 2],
    ]);
    expect(providers[0]).toMatchObject({ name: "Channel 2", logoPath: "/p.jpg" });
  });

  test("twelve of a kind are enough, and odd ones are left out", () => {
    const results = {
      DE: { buy: Array.from({ length: 30 }, (_, index) => offer(index + 1, index)) },
      FR: { buy: [{ provider_id: "no" }, offer(1, 1), offer(1, 2)] },
      XXX: { buy: [offer(1, 1)] },
      US: "none",
    };
    const { providers } = extrasOf({ "watch/providers": { results } });
    expect(providers.filter(({ region }) => region === "DE")).toHaveLength(12);
    expect(providers.filter(({ region }) => region === "FR")).toHaveLength(1);
    expect(new Set(providers.map(({ region }) => region))).toEqual(new Set(["DE", "FR"]));
  });
});

test("lists have an end", () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ id: 1_000 + index, name: `Company ${index}` }));
  const { companies, neighbourIds } = extrasOf({
    production_companies: many,
    recommendations: { results: many },
  });
  expect(companies).toHaveLength(20);
  expect(neighbourIds).toHaveLength(40);
});

test("no text of the extras carries what Postgres cannot store", () => {
  const bad = "a\0b\uD800";
  const extras = extrasOf({
    status: bad,
    belongs_to_collection: { id: 1, name: bad },
    production_companies: [{ id: 1, name: bad }],
    production_countries: [{ iso_3166_1: "DE", name: bad }],
    spoken_languages: [{ iso_639_1: "de", name: bad }],
    videos: { results: [{ site: "YouTube", key: "abcdefghijk", name: bad, type: bad }] },
    release_dates: {
      results: [{ iso_3166_1: "DE", release_dates: [{ certification: bad, type: 3 }] }],
    },
    "watch/providers": { results: { DE: { buy: [{ provider_id: 1, provider_name: bad }] } } },
  });
  expect(JSON.stringify(extras)).not.toMatch(/\\u0000|\\ud800/i);
});

test.each([
  ["videos", { videos: { results: "none" } }],
  ["providers", { "watch/providers": { results: [] } }],
  ["recommendations", { recommendations: 7 }],
])("a movie whose %s are something else altogether is refused", (_what, part) => {
  expect(() => parseMovieDetails({ ...thin, ...part })).toThrow(/not a TMDB movie/);
});
