import type { MovieExtras } from "@/core/movies/movie-record";
import { countryCode, imagePath, known, knownAs, languageCode, uniqueBy } from "@/platform/tmdb/known-facts";
import type { MovieDetails } from "@/platform/tmdb/movie-details-schema";
import { parseProviders } from "@/platform/tmdb/parse-providers";
import { parseVideos } from "@/platform/tmdb/parse-videos";

const COMPANIES_MAX = 20;
const NEIGHBOURS_MAX = 40;
/** TMDB's kinds of release, the one whose certification counts first: theatrical, limited, premiere, digital, … */
const RELEASE_TYPES = [3, 2, 1, 4, 5, 6];

/** The further facts of a movie that came with all its parts. */
export function parseMovieExtras(movie: MovieDetails): MovieExtras {
  return {
    collection: collection(movie),
    companies: companies(movie),
    countryNames: named(movie.production_countries, (country) => [
      countryCode(country.iso_3166_1),
      country.name,
    ]),
    languages: named(movie.spoken_languages, (language) => [
      languageCode(language.iso_639_1),
      known(language.english_name) ?? language.name,
    ]),
    status: known(movie.status),
    wikidataId: knownAs(/^Q[1-9]\d*$/, movie.external_ids?.wikidata_id),
    videos: parseVideos(movie.videos?.results ?? []),
    certifications: certifications(movie),
    providers: parseProviders(movie["watch/providers"]?.results ?? {}),
    neighbourIds: neighbourIds(movie),
  };
}

function collection({ belongs_to_collection: series }: MovieDetails): MovieExtras["collection"] {
  const name = known(series?.name);
  if (!series || name === null) return null;
  return {
    id: series.id,
    name,
    posterPath: imagePath(series.poster_path),
    backdropPath: imagePath(series.backdrop_path),
  };
}

function companies(movie: MovieDetails): MovieExtras["companies"] {
  const all = (movie.production_companies ?? []).flatMap((company) => {
    const name = known(company.name);
    if (name === null) return [];
    const { id } = company;
    return [
      { id, name, logoPath: imagePath(company.logo_path), country: countryCode(company.origin_country) },
    ];
  });
  return uniqueBy(all, (company) => company.id).slice(0, COMPANIES_MAX);
}

/** Codes with their names, each once; both must be known. */
function named<T>(
  items: readonly T[] | null | undefined,
  read: (item: T) => [code: string | null, name: string | null | undefined],
): { code: string; name: string }[] {
  const all = (items ?? []).flatMap((item) => {
    const [code, given] = read(item);
    const name = known(given);
    return code !== null && name !== null ? [{ code, name }] : [];
  });
  return uniqueBy(all, ({ code }) => code);
}

function certifications(movie: MovieDetails): MovieExtras["certifications"] {
  const all = (movie.release_dates?.results ?? []).flatMap((country) => {
    const region = countryCode(country.iso_3166_1);
    const certification = RELEASE_TYPES.flatMap((type) =>
      country.release_dates.filter((item) => item.type === type),
    )
      .map((item) => knownAs(/^.{1,20}$/, item.certification))
      .find((mark) => mark !== null);
    return region !== null && certification ? [{ region, certification }] : [];
  });
  return uniqueBy(all, ({ region }) => region);
}

function neighbourIds(movie: MovieDetails): number[] {
  const ids = (movie.recommendations?.results ?? [])
    .filter((neighbour) => !neighbour.adult && neighbour.id !== movie.id)
    .map((neighbour) => neighbour.id);
  return [...new Set(ids)].slice(0, NEIGHBOURS_MAX);
}
