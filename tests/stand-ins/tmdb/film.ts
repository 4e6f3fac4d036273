/** A movie as TMDB's full answer has it: `GET /3/movie/{id}` with everything appended. */
export type Film = {
  id: number;
  adult: boolean;
  title: string;
  original_title: string;
  overview: string;
  tagline: string;
  release_date: string;
  runtime: number;
  original_language: string;
  popularity: number;
  vote_average: number;
  vote_count: number;
  poster_path: string | null;
  backdrop_path: string | null;
  imdb_id: string | null;
  homepage: string;
  status: string;
  video: boolean;
  belongs_to_collection: object | null;
  genres: { id: number; name: string }[];
  production_companies: object[];
  production_countries: { iso_3166_1: string; name: string }[];
  spoken_languages: { iso_639_1: string; name: string; english_name: string }[];
  credits: { cast: object[]; crew: object[] };
  keywords: { keywords: { id: number; name: string }[] };
  videos: { results: object[] };
  release_dates: { results: object[] };
  "watch/providers": { results: Record<string, object> };
  recommendations: { results: { id: number; title: string; adult: boolean }[] };
  external_ids: { imdb_id: string | null; wikidata_id: string | null };
  images: { posters: object[]; backdrops: object[] };
};

/** The parts that come only when `append_to_response` names them. */
export const APPENDED_PARTS = [
  "credits",
  "keywords",
  "videos",
  "release_dates",
  "watch/providers",
  "recommendations",
  "external_ids",
  "images",
] as const satisfies readonly (keyof Film)[];
