import { languageName } from "@/components/movies/language-name";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import type { MovieDetail } from "@/core/movies/views";

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What is known of a movie, for the small print; what is unknown is left out. */
export function movieFacts(movie: MovieDetail): { term: string; value: string }[] {
  const facts: [string, string | null][] = [
    ["Released", movie.releasedOn && dayFormat.format(new Date(movie.releasedOn))],
    ["Running time", runtimeInWords(movie.runtimeMinutes)],
    ["Language", movie.language && languageName(movie.language)],
    [movie.countries.length > 1 ? "Countries" : "Country", countriesInWords(movie.countries) || null],
    ["Popularity", popularityInWords(movie)],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

/** English names of countries by their ISO 3166-1 codes; a code without a name stays as it is. */
export function countriesInWords(codes: readonly string[]): string {
  return codes.map((code) => (/^[A-Z]{2}$/.test(code) ? countryNames.of(code) : code)).join(", ");
}

function popularityInWords({ popularity, popularityIsEstimate }: MovieDetail): string | null {
  if (popularity === 0) return null;
  const figure = popularity.toLocaleString("en", { maximumFractionDigits: 1 });
  return popularityIsEstimate ? `about ${figure}, our editors’ estimate` : `${figure} on TMDB`;
}
