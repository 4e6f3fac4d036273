import type { Metadata } from "next";

import { loadSearch } from "@/app/(site)/search/load-search";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { PeopleFound } from "@/components/discovery/people-found";
import { SearchStart } from "@/components/discovery/search-start";
import { MovieGrid } from "@/components/movies/movie-grid";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";

const QUERY_LENGTH_MAX = 100;

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = readParams(await searchParams);
  return {
    title: query ? `Search: ${query}` : "Search",
    description: "Search the catalogue for movies and people.",
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { query, page } = readParams(await searchParams);
  if (!query) return <SearchStart />;
  const { movies, people, correctedQuery, opinions, predictions, preferences } = await loadSearch(
    query,
    page,
  );
  const count = movies.totalResults;

  return (
    <div className="page-width page-gutter">
      <PageHeading eyebrow="Search" title={correctedQuery ?? query}>
        {correctedQuery && (
          <p>
            Showing results for <strong className="text-ink">{correctedQuery}</strong> instead of{" "}
            <strong className="text-ink">{query}</strong>.
          </p>
        )}
      </PageHeading>
      {page === 1 && people.length > 0 && <PeopleFound people={people} />}
      {count > 0 && (
        <section aria-labelledby="movies" className="grid gap-10">
          <div>
            <SectionHeading
              id="movies"
              title="Movies"
              note={`${count.toLocaleString("en")} ${count === 1 ? "match" : "matches"}`}
            />
            <MovieGrid
              label="Movies"
              movies={movies.items}
              opinions={opinions}
              predictions={predictions}
              scale={preferences.ratingScale}
              seenDisplay="show"
              priorityCount={2}
            />
          </div>
          <Pagination
            page={page}
            totalPages={movies.totalPages}
            hrefFor={(number) => searchHref(query, number)}
          />
        </section>
      )}
      {count === 0 && people.length === 0 && (
        <EmptyState
          title="Nobody and nothing by that name"
          actions={<ButtonLink href="/movies">Browse all movies</ButtonLink>}
        >
          <p>Try fewer words, or another spelling. Accents and punctuation do not matter.</p>
        </EmptyState>
      )}
    </div>
  );
}

function readParams(record: SearchParams): { query: string; page: number } {
  const params = searchParamsOf(record);
  const page = /^\d{1,4}$/.test(params.get("page") ?? "") ? Math.max(1, Number(params.get("page"))) : 1;
  const text = (params.get("q") ?? "")
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  return { query: text.slice(0, QUERY_LENGTH_MAX), page };
}

function searchHref(query: string, page: number): string {
  return `/search?q=${encodeURIComponent(query)}${page > 1 ? `&page=${page}` : ""}`;
}
