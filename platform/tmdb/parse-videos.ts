import type { VideoRecord } from "@/core/movies/movie-record";
import { calendarDay, known, languageCode, uniqueBy } from "@/platform/tmdb/known-facts";
import type { MovieDetails } from "@/platform/tmdb/movie-details-schema";

type TmdbVideo = NonNullable<NonNullable<MovieDetails["videos"]>["results"]>[number];

const VIDEOS_MAX = 20;
/** The sites we can show, and what their ids look like: a key becomes part of an address. */
const KEY_OF_SITE = { YouTube: /^[\w-]{6,20}$/, Vimeo: /^\d{3,15}$/ };
const TYPES = ["Trailer", "Teaser", "Clip", "Featurette"];

/** Trailers first, then teasers and the rest; the official ones first among each. */
export function parseVideos(videos: readonly TmdbVideo[]): VideoRecord[] {
  const shown = videos.flatMap((video) => parseVideo(video) ?? []);
  return uniqueBy(shown, (video) => `${video.site} ${video.key}`)
    .sort((a, b) => rank(a.type) - rank(b.type) || Number(b.isOfficial) - Number(a.isOfficial))
    .slice(0, VIDEOS_MAX);
}

function parseVideo(video: TmdbVideo): VideoRecord | null {
  const { site, key } = video;
  if (site !== "YouTube" && site !== "Vimeo") return null;
  const type = known(video.type);
  if (type === null || !KEY_OF_SITE[site].test(key)) return null;
  return {
    site,
    key,
    name: known(video.name) ?? type,
    type,
    language: languageCode(video.iso_639_1),
    isOfficial: video.official ?? false,
    publishedOn: calendarDay(video.published_at?.slice(0, 10)),
  };
}

function rank(type: string): number {
  const at = TYPES.indexOf(type);
  return at === -1 ? TYPES.length : at;
}
