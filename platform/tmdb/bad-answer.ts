/** TMDB said 200, and what it sent is not what it should be: cut off, no JSON, or of another shape. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
}
