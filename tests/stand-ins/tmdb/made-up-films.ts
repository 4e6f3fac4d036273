import { GENRES } from "@/core/movies/genre";
import type { Film } from "@/tests/stand-ins/tmdb/film";

/** Far from any real movie, so that a made-up one never takes the place of one of the starter catalogue. */
const FIRST_FILM_ID = 50_000_001;
const FIRST_PERSON_ID = 60_000_001;
const FIRST_KEYWORD_ID = 70_000_001;
const FIRST_COMPANY_ID = 80_000_001;

const QUALITIES = "Amber Borrowed Copper Distant Evening Folded Gentle Hollow Iron Jagged Late Paper".split(
  " ",
);
const THINGS =
  "Harbour Lantern Meridian Orchard Parade Quarry River Signal Tower Umbrella Voyage Winter".split(" ");
const FIRST_NAMES = "Ada Bela Chen Dalia Emre Freya Goran Hana Ivo Jun Kaja Luis".split(" ");
const LAST_NAMES = "Almquist Brandt Castellan Dorsey Eklund Farrow Grünwald Hagen Ibarra Jankowski".split(
  " ",
);
const WORDS =
  "lighthouse rivalry train-journey inheritance heist small-town first-love storm chess radio".split(" ");
const COUNTRIES = [
  { iso_3166_1: "DE", name: "Germany", language: "de", languageName: "German" },
  { iso_3166_1: "US", name: "United States of America", language: "en", languageName: "English" },
  { iso_3166_1: "JP", name: "Japan", language: "ja", languageName: "Japanese" },
  { iso_3166_1: "FR", name: "France", language: "fr", languageName: "French" },
];

/** Films that nobody made: always the same, the most popular first. */
export function madeUpFilms(count: number): Film[] {
  return Array.from({ length: count }, (_, index) => madeUpFilm(index, count));
}

function madeUpFilm(index: number, count: number): Film {
  const id = idOf(index);
  const title = titleOf(index);
  const country = pick(COUNTRIES, index);
  return {
    id,
    adult: false,
    title,
    original_title: title,
    overview: `${nameOf(index)} comes home to find ${title.toLowerCase()} changed, and a promise to keep.`,
    tagline: index % 3 === 0 ? `Nothing stays ${pick(QUALITIES, index).toLowerCase()}.` : "",
    release_date: releaseDayOf(index),
    runtime: 80 + (index % 60),
    original_language: country.language,
    popularity: Number((400 / (1 + index / 10)).toFixed(3)),
    vote_average: 4 + (index % 50) / 10,
    vote_count: Math.max(0, 5_000 - index * 3),
    poster_path: `/stand-in-poster-${index}.jpg`,
    backdrop_path: `/stand-in-backdrop-${index}.jpg`,
    imdb_id: `tt${90_000_000 + index}`,
    homepage: "",
    status: "Released",
    video: false,
    belongs_to_collection: collectionOf(index),
    genres: [GENRES[index % 19], GENRES[(index * 7 + 3) % 19]].flatMap((genre) =>
      genre ? [{ ...genre }] : [],
    ),
    production_countries: [{ iso_3166_1: country.iso_3166_1, name: country.name }],
    spoken_languages: [
      { iso_639_1: country.language, name: country.languageName, english_name: country.languageName },
    ],
    ...partsOf(index, count),
  };
}

function partsOf(index: number, count: number) {
  return {
    production_companies: [company(index % 12), company((index + 5) % 12)],
    credits: { cast: castOf(index), crew: crewOf(index) },
    keywords: {
      keywords: [index, index + 3].map((at) => ({ id: FIRST_KEYWORD_ID + (at % 10), name: pick(WORDS, at) })),
    },
    videos: { results: videosOf(index) },
    release_dates: { results: certificationsOf(index) },
    "watch/providers": { results: providersOf(index) },
    recommendations: {
      results: [1, 2, 3].map((step) => {
        const other = (index + step) % count;
        return { id: idOf(other), title: titleOf(other), adult: false };
      }),
    },
    external_ids: { imdb_id: `tt${90_000_000 + index}`, wikidata_id: `Q${900_000_000 + index}` },
    images: { posters: [], backdrops: [] },
  };
}

function castOf(index: number) {
  return [0, 1, 2].map((order) => ({ ...person(index * 3 + order), character: `Role ${order + 1}`, order }));
}

function crewOf(index: number) {
  return [
    { ...person(index % 7), job: "Director", department: "Directing" },
    { ...person((index + 11) % 40), job: "Screenplay", department: "Writing" },
    { ...person((index + 20) % 40), job: "Best Boy", department: "Lighting" },
  ];
}

function videosOf(index: number) {
  const key = `standin${String(index).padStart(4, "0")}`;
  return [
    { site: "YouTube", key: `${key}a`, name: "Clip", type: "Clip", iso_639_1: "en", official: false },
    {
      site: "YouTube",
      key: `${key}b`,
      name: "Official Trailer",
      type: "Trailer",
      iso_639_1: "en",
      official: true,
      published_at: `${releaseDayOf(index)}T09:00:00.000Z`,
    },
  ];
}

function certificationsOf(index: number) {
  const german = String(pick([0, 6, 12, 16], index));
  return [
    {
      iso_3166_1: "DE",
      release_dates: [{ certification: german, type: 3, release_date: releaseDayOf(index) }],
    },
    { iso_3166_1: "US", release_dates: [{ certification: pick(["PG", "PG-13", "R"], index), type: 3 }] },
  ];
}

function providersOf(index: number) {
  const provider = (at: number) => ({
    provider_id: 700_001 + (at % 4),
    provider_name: `${pick(THINGS, at % 4)} Plus`,
    logo_path: `/stand-in-logo-${at % 4}.jpg`,
    display_priority: at % 4,
  });
  const link = "https://stand-in.example/watch";
  return {
    DE: { link, flatrate: [provider(index)], rent: [provider(index + 1), provider(index + 2)] },
    US: { link, buy: [provider(index + 3)] },
  };
}

function collectionOf(index: number) {
  if (index % 10 !== 0) return null;
  const name = `${pick(THINGS, index / 10)} Collection`;
  return { id: 90_000_001 + ((index / 10) % 12), name, poster_path: null, backdrop_path: null };
}

function company(at: number) {
  const name = `${pick(QUALITIES, at)} Pictures`;
  return { id: FIRST_COMPANY_ID + at, name, logo_path: null, origin_country: pick(COUNTRIES, at).iso_3166_1 };
}

function person(at: number) {
  return { id: FIRST_PERSON_ID + (at % 120), name: nameOf(at % 120), profile_path: null };
}

function nameOf(at: number): string {
  return `${pick(FIRST_NAMES, at)} ${pick(LAST_NAMES, Math.floor(at / FIRST_NAMES.length))}`;
}

function idOf(index: number): number {
  return FIRST_FILM_ID + index * 7;
}

function titleOf(index: number): string {
  const round = Math.floor(index / (QUALITIES.length * THINGS.length));
  const title = `${pick(QUALITIES, index)} ${pick(THINGS, Math.floor(index / QUALITIES.length))}`;
  return round === 0 ? title : `${title} ${round + 1}`;
}

/** Spread over 1950 to 2025. */
function releaseDayOf(index: number): string {
  const day = new Date(Date.UTC(2025, 11, 28 - ((index * 97) % 27_000)));
  return day.toISOString().slice(0, 10);
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
