import { inOrder, numberIn, wholeIn } from "@/app/(site)/number-params";
import { GENRES, genreIdByName, isGenreId } from "@/core/movies/genre";
import type { RecommendationFilter } from "@/core/recommendations/recommendation-filter";

/**
 * The filter of a programme in its address, named as in the API:
 * `genre=18&without_genre=27 language=fr year_from=1990 year_to=1999 runtime_max=120 age_max=12 min_score=7`.
 * A genre may be given by its name, and several behind one another with commas. The form without scripts sends
 * `genre-18=with|without` instead. What makes no sense is left out: an old address still shows films.
 */
export function parseProgrammeFilter(params: URLSearchParams): RecommendationFilter {
  const genreIds = genresIn(params, "genre", "with");
  return {
    genreIds,
    withoutGenreIds: genresIn(params, "without_genre", "without").filter((id) => !genreIds.includes(id)),
    language: /^[a-z]{2,3}$/.exec(params.get("language") ?? "")?.[0] ?? null,
    ...yearsIn(params),
    runtimeMax: wholeIn(params.get("runtime_max"), 1, 1000),
    ageMax: wholeIn(params.get("age_max"), 0, 21),
    minScore: numberIn(params.get("min_score"), 0.5, 10),
  };
}

/** The parameters of a filter in their one canonical form. */
export function programmeFilterParams(filter: RecommendationFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const id of filter.genreIds) params.append("genre", String(id));
  for (const id of filter.withoutGenreIds) params.append("without_genre", String(id));
  const values = {
    language: filter.language,
    year_from: filter.yearFrom,
    year_to: filter.yearTo,
    runtime_max: filter.runtimeMax,
    age_max: filter.ageMax,
    min_score: filter.minScore,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) params.set(name, String(value));
  }
  return params;
}

/** What each field of the filter's form shows; fields at rest are left out. */
export function programmeFieldValues(filter: RecommendationFilter): Record<string, string> {
  const values = Object.fromEntries(programmeFilterParams({ ...filter, genreIds: [], withoutGenreIds: [] }));
  for (const id of filter.genreIds) values[`genre-${id}`] = "with";
  for (const id of filter.withoutGenreIds) values[`genre-${id}`] = "without";
  return values;
}

/** Whether an address is as the form sends it without scripts. */
export function isFormSubmission(params: URLSearchParams): boolean {
  return [...params].some(([name, value]) => name.startsWith("genre-") || value === "");
}

function genresIn(params: URLSearchParams, listName: string, choice: string): number[] {
  const listed = params
    .getAll(listName)
    .flatMap((value) => value.split(","))
    .map((genre) => genreIdByName(genre.trim()) ?? Number(genre));
  const chosen = GENRES.filter(({ id }) => params.get(`genre-${id}`) === choice).map(({ id }) => id);
  return [...new Set([...listed, ...chosen])].filter(isGenreId).sort((a, b) => a - b);
}

function yearsIn(params: URLSearchParams): { yearFrom: number | null; yearTo: number | null } {
  const from = wholeIn(params.get("year_from"), 1870, 2100);
  const to = wholeIn(params.get("year_to"), 1870, 2100);
  return inOrder(from, to, (yearFrom, yearTo) => ({ yearFrom, yearTo }));
}
