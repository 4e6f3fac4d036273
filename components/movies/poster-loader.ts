/** next/image asks for a width; `/posters/:id` answers with the nearest size that TMDB has, or our drawing. */
export default function posterLoader({ src, width }: { src: string; width: number }): string {
  return `${src}&w=${width}`;
}
