import type { MovieExtras } from "@/core/movies/movie-record";

/** Extras that say nothing; give those that the test is about. */
export function movieExtras(facts: Partial<MovieExtras> = {}): MovieExtras {
  return {
    collection: null,
    companies: [],
    countryNames: [],
    languages: [],
    status: null,
    wikidataId: null,
    videos: [],
    certifications: [],
    providers: [],
    neighbourIds: [],
    ...facts,
  };
}

/** Something of everything. */
export function fullExtras(): MovieExtras {
  return {
    collection: { id: 10, name: "The Lamp Collection", posterPath: "/lamp.jpg", backdropPath: null },
    companies: [
      { id: 1, name: "Northern Light", logoPath: "/north.png", country: "NO" },
      { id: 2, name: "Southern Cross", logoPath: null, country: null },
    ],
    countryNames: [{ code: "NO", name: "Norway" }],
    languages: [
      { code: "no", name: "Norwegian" },
      { code: "en", name: "English" },
    ],
    status: "Released",
    wikidataId: "Q42",
    videos: [
      {
        site: "YouTube",
        key: "abc",
        name: "Trailer",
        type: "Trailer",
        language: "en",
        isOfficial: true,
        publishedOn: "2001-02-03",
      },
    ],
    certifications: [
      { region: "DE", certification: "12" },
      { region: "US", certification: "PG-13" },
    ],
    providers: [
      { region: "DE", kind: "flatrate", id: 8, name: "Stream", logoPath: "/stream.jpg" },
      { region: "DE", kind: "flatrate", id: 9, name: "Other", logoPath: null },
      { region: "DE", kind: "buy", id: 8, name: "Stream", logoPath: "/stream.jpg" },
    ],
    neighbourIds: [603, 604],
  };
}
