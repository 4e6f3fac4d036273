/**
 * The `?v=` of a picture's address: it changes when the picture does, so that browsers may keep the answer. Made from
 * TMDB's path, whose name is never given to another picture.
 */
export function pictureVersion(path: string): string {
  return path.replace(/^\//, "").replace(/\.\w+$/, "");
}
