import { languageName } from "@/components/movies/language-name";
import { regionName } from "@/components/movies/region-name";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import type { MovieDetail, MovieDossier } from "@/core/movies/views";

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What is known of a movie, for the small print; what is unknown is left out. */
export function movieFacts(movie: MovieDetail, dossier: MovieDossier): { term: string; value: string }[] {
  const { certification, companies, collection } = dossier;
  const facts: [string, string | null][] = [
    ["Released", movie.releasedOn && dayFormat.format(new Date(movie.releasedOn))],
    ["Running time", runtimeInWords(movie.runtimeMinutes)],
    ["Age rating", certification && `${certification.certification} (${regionName(certification.region)})`],
    ["Series", collection?.name ?? null],
    ["Language", movie.language && languageName(movie.language)],
    ["Spoken", otherLanguages(movie)],
    [movie.countries.length > 1 ? "Countries" : "Country", countriesInWords(movie.countries) || null],
    ["Produced by", companies.join(", ") || null],
    ["Popularity", popularityInWords(movie)],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

/** English names of countries by their ISO 3166-1 codes; a code without a name stays as it is. */
export function countriesInWords(codes: readonly string[]): string {
  return codes.map(regionName).join(", ");
}

/** What is spoken, unless that is the movie's language alone. */
function otherLanguages({ language, spokenLanguages }: MovieDetail): string | null {
  if (spokenLanguages.every((code) => code === language)) return null;
  return spokenLanguages.map(languageName).join(", ");
}

function popularityInWords({ popularity, popularityIsEstimate }: MovieDetail): string | null {
  if (popularity === 0) return null;
  const figure = popularity.toLocaleString("en", { maximumFractionDigits: 1 });
  return popularityIsEstimate ? `about ${figure}, our editors’ estimate` : `${figure} on TMDB`;
}
