import { pictureVersion } from "@/core/movies/picture-version";

/** Where a person's portrait is, on our own origin; null when TMDB has none. */
export function profileUrl(personId: number, profilePath: string | null): string | null {
  return profilePath === null ? null : `/profiles/${personId}?v=${pictureVersion(profilePath)}`;
}
