import { sql } from "drizzle-orm";
import type { SharedTable } from "@/db/stores/catalog/merge-shared";

export const COLLECTIONS: SharedTable<"id" | "name" | "poster_path" | "backdrop_path"> = {
  name: "collections",
  key: "id",
  columns: { id: "integer", name: "text", poster_path: "text", backdrop_path: "text" },
  links: sql`select collection_id as shared_key, id as movie_id from movies`,
};

export const COMPANIES: SharedTable<"id" | "name" | "logo_path" | "country"> = {
  name: "companies",
  key: "id",
  columns: { id: "integer", name: "text", logo_path: "text", country: "text" },
  links: sql`select company_id as shared_key, movie_id from movie_companies`,
};

// Codes are read as `bpchar`: `char(2)` would cut what is longer instead of refusing it.
export const COUNTRIES: SharedTable<"code" | "name"> = {
  name: "countries",
  key: "code",
  columns: { code: "bpchar", name: "text" },
  links: sql`select unnest(countries)::bpchar as shared_key, id as movie_id from movies`,
};

export const LANGUAGES: SharedTable<"code" | "name"> = {
  name: "languages",
  key: "code",
  columns: { code: "bpchar", name: "text" },
  links: sql`select unnest(spoken_languages)::bpchar as shared_key, id as movie_id from movies`,
};

export const PROVIDERS: SharedTable<"id" | "name" | "logo_path"> = {
  name: "providers",
  key: "id",
  columns: { id: "integer", name: "text", logo_path: "text" },
  links: sql`select provider_id as shared_key, movie_id from movie_providers`,
};

export const MOVIE_COMPANIES = {
  name: "movie_companies",
  key: ["ordinal"],
  columns: { movie_id: "integer", ordinal: "smallint", company_id: "integer" },
} as const;

export const MOVIE_VIDEOS = {
  name: "movie_videos",
  key: ["ordinal"],
  columns: {
    movie_id: "integer",
    ordinal: "smallint",
    site: "text",
    key: "text",
    name: "text",
    type: "text",
    language: "text",
    is_official: "boolean",
    published_on: "date",
  },
} as const;

export const MOVIE_CERTIFICATIONS = {
  name: "movie_certifications",
  key: ["region"],
  columns: { movie_id: "integer", region: "bpchar", certification: "text" },
} as const;

export const MOVIE_PROVIDERS = {
  name: "movie_providers",
  key: ["region", "kind", "ordinal"],
  columns: {
    movie_id: "integer",
    region: "bpchar",
    kind: "text",
    ordinal: "smallint",
    provider_id: "integer",
  },
} as const;

export const MOVIE_NEIGHBOURS = {
  name: "movie_neighbours",
  key: ["ordinal"],
  columns: { movie_id: "integer", ordinal: "smallint", neighbour_id: "integer" },
} as const;
