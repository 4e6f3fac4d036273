import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { BrowseToolbar } from "@/app/(site)/movies/browse-toolbar";
import { FilterPanel } from "@/app/(site)/movies/filter-panel";
import { filterParts } from "@/app/(site)/movies/filter-parts";
import { loadMovies, MOVIES_PER_PAGE } from "@/app/(site)/movies/load-movies";
import { isFormSubmission, parseMovieFilter } from "@/app/(site)/movies/movie-filter-params";
import { MovieResults } from "@/app/(site)/movies/movie-results";
import { moviesHref } from "@/app/(site)/movies/movies-href";
import { NoMovies } from "@/app/(site)/movies/no-movies";
import { lastRange, parsePageRange } from "@/app/(site)/movies/page-range";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { BrowseTransition } from "@/components/discovery/browse-transition";
import { PendingResults } from "@/components/discovery/pending-results";
import { PageHeading } from "@/components/ui/page-heading";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filter = parseMovieFilter(searchParamsOf(await searchParams));
  const words = filterParts(filter, "half-stars").map(({ label }) => label);
  return {
    title: words.length > 0 ? `Movies: ${words.join(", ")}` : "Movies",
    description: "Browse the whole catalogue by genre, year, running time, language and score.",
  };
}

export default async function MoviesPage({ searchParams }: Props) {
  const params = searchParamsOf(await searchParams);
  const filter = parseMovieFilter(params);
  if (isFormSubmission(params)) redirect(moviesHref(filter));
  const range = parsePageRange(params.get("page"));
  const { movies, opinions, predictions, languages, preferences, loosenings } = await loadMovies(
    filter,
    range,
  );
  const parts = filterParts(filter, preferences.ratingScale);
  const { totalResults, totalPages, items } = movies;
  if (totalPages > 0 && range.last > totalPages) redirect(moviesHref(filter, lastRange(range, totalPages)));

  return (
    <BrowseTransition>
      <div className="page-width page-gutter">
        <PageHeading
          title="Movies"
          figure={
            <p role="status" className="display display-section text-muted tabular-nums">
              {totalResults.toLocaleString("en")}
              <span className="sr-only"> {totalResults === 1 ? "movie" : "movies"}</span>
            </p>
          }
        />
        <div className="border-t-4 border-ink pt-5 lg:grid lg:grid-cols-[18.5rem_minmax(0,1fr)] lg:gap-8">
          <FilterPanel
            filter={filter}
            languages={languages}
            scale={preferences.ratingScale}
            totalResults={totalResults}
          />
          <section aria-label="Results" className="min-w-0">
            <BrowseToolbar filter={filter} parts={parts} />
            <PendingResults count={Math.min(items.length || MOVIES_PER_PAGE, MOVIES_PER_PAGE)}>
              {totalResults === 0 ? (
                <NoMovies loosenings={loosenings} />
              ) : (
                <MovieResults
                  movies={items}
                  opinions={opinions}
                  predictions={predictions}
                  preferences={preferences}
                  filter={filter}
                  range={range}
                  totalPages={totalPages}
                  nextCount={Math.min(MOVIES_PER_PAGE, Math.max(0, totalResults - items.length))}
                />
              )}
            </PendingResults>
          </section>
        </div>
      </div>
    </BrowseTransition>
  );
}
