import type { ListWords } from "@/core/movies/list-change";
import type {
  CreditRecord,
  KeywordRecord,
  MovieExtras,
  ProviderRecord,
  VideoRecord,
} from "@/core/movies/movie-record";

// How to speak of the lists that a movie has.

export const CAST: ListWords<CreditRecord> = {
  field: "Cast",
  one: "person",
  many: "people",
  key: (credit) => credit.personId,
  name: (credit) => credit.name,
};
export const CREW: ListWords<CreditRecord> = {
  ...CAST,
  field: "Crew",
  key: (credit) => `${credit.personId} ${credit.job}`,
  name: (credit) => `${credit.name}, ${credit.job}`,
};
export const KEYWORDS: ListWords<KeywordRecord> = {
  field: "Keywords",
  one: "keyword",
  many: "keywords",
  key: (keyword) => keyword.id,
  name: (keyword) => keyword.name,
};
export const COMPANIES: ListWords<MovieExtras["companies"][number]> = {
  field: "Companies",
  one: "company",
  many: "companies",
  key: (company) => company.id,
  name: (company) => company.name,
};
export const VIDEOS: ListWords<VideoRecord> = {
  field: "Trailers",
  one: "video",
  many: "videos",
  key: (video) => `${video.site} ${video.key}`,
  name: (video) => video.name,
};
export const CERTIFICATIONS: ListWords<MovieExtras["certifications"][number]> = {
  field: "Certifications",
  one: "region",
  many: "regions",
  key: (item) => item.region,
  name: (item) => `${item.region} ${item.certification}`,
};
const TERMS: Record<ProviderRecord["kind"], string> = {
  flatrate: "by subscription",
  free: "for free",
  ads: "with ads",
  rent: "to rent",
  buy: "to buy",
};
export const OFFERS: ListWords<ProviderRecord> = {
  field: "Where to watch",
  one: "offer",
  many: "offers",
  key: (offer) => `${offer.region} ${offer.kind} ${offer.id}`,
  name: (offer) => `${offer.name} in ${offer.region} ${TERMS[offer.kind]}`,
};
export const NEIGHBOURS: ListWords<number> = {
  field: "Recommended by TMDB",
  one: "movie",
  many: "movies",
  key: (id) => id,
};
