import type { MovieVideo } from "@/core/movies/views";

/** The page of a video at its site. */
export function videoPage({ site, key }: MovieVideo): string {
  const id = encodeURIComponent(key);
  return site === "YouTube" ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
}

/** The site's player alone, in the form that sets no cookies before somebody watches. It starts by itself. */
export function videoPlayer({ site, key }: MovieVideo): string {
  const id = encodeURIComponent(key);
  return site === "YouTube"
    ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
    : `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`;
}
