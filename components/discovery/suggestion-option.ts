import type { Suggestions } from "@/core/discovery/views";

/** One thing that the search box offers, with where it leads. */
export type SuggestionOption =
  | { kind: "movie"; href: string; movie: Suggestions["movies"][number] }
  | { kind: "person"; href: string; person: Suggestions["people"][number] };

/** The options in the order shown: movies, then people. */
export function suggestionOptions(suggestions: Suggestions | null): SuggestionOption[] {
  if (!suggestions) return [];
  return [
    ...suggestions.movies.map((movie) => ({ kind: "movie" as const, href: `/movies/${movie.id}`, movie })),
    ...suggestions.people.map((person) => ({
      kind: "person" as const,
      href: `/people/${person.id}`,
      person,
    })),
  ];
}
