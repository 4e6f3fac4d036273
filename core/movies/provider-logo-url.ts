import { pictureVersion } from "@/core/movies/picture-version";

/** Where the logo of a streaming service or shop is, on our own origin; null when TMDB has none. */
export function providerLogoUrl(providerId: number, logoPath: string | null): string | null {
  return logoPath === null ? null : `/logos/providers/${providerId}?v=${pictureVersion(logoPath)}`;
}
