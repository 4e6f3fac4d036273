import type { ProviderRecord } from "@/core/movies/movie-record";
import { countryCode, imagePath, known, uniqueBy } from "@/platform/tmdb/known-facts";
import type { MovieDetails } from "@/platform/tmdb/movie-details-schema";

type OffersByRegion = NonNullable<NonNullable<MovieDetails["watch/providers"]>["results"]>;

const KINDS = ["flatrate", "free", "ads", "rent", "buy"] as const;
/** Of a region and kind; what comes after is hardly ever looked at, and there are some 120 regions. */
const PROVIDERS_MAX = 12;

/** Where a movie can be watched, region by region, in TMDB's order of importance there. */
export function parseProviders(offersByRegion: OffersByRegion): ProviderRecord[] {
  return Object.entries(offersByRegion).flatMap(([given, offers]) => {
    const region = countryCode(given);
    if (region === null) return [];
    return KINDS.flatMap((kind) => {
      const found = (offers[kind] ?? [])
        .sort((a, b) => (a.display_priority ?? 0) - (b.display_priority ?? 0))
        .flatMap((offer) => {
          const name = known(offer.provider_name);
          const { provider_id: id, logo_path: logo } = offer;
          return name === null ? [] : [{ region, kind, id, name, logoPath: imagePath(logo) }];
        });
      return uniqueBy(found, (provider) => provider.id).slice(0, PROVIDERS_MAX);
    });
  });
}
