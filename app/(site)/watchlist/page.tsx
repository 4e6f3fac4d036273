import type { Metadata } from "next";

import { ENTRIES_PER_PAGE, emptyPage, parsePage, requireEntries } from "@/app/(site)/list-page";
import { OwnMovies } from "@/app/(site)/own-movies";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { GuestNote } from "@/components/lists/guest-note";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { MovieCard } from "@/core/movies/views";
import { listMarkedMovies } from "@/db/queries/lists/list-marked-movies";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = { title: "Watchlist", description: "Films that you want to see." };

type Props = { searchParams: Promise<SearchParams> };

export default async function WatchlistPage({ searchParams }: Props) {
  const page = parsePage(searchParamsOf(await searchParams));
  const viewer = await findViewer();
  const request = { page, pageSize: ENTRIES_PER_PAGE };
  const found = viewer
    ? await listMarkedMovies(getApp().db, viewer.userId, "watchlist", request)
    : emptyPage<MovieCard>();
  requireEntries(found, watchlistHref);
  const { totalResults, totalPages } = found;
  return (
    <div className="page-width page-gutter">
      <PageHeading
        title="Watchlist"
        figure={
          totalResults > 0 && (
            <p className="display display-section text-muted tabular-nums">
              {totalResults} {totalResults === 1 ? "film" : "films"}
            </p>
          )
        }
      >
        {totalResults > 0 && <GuestNote viewer={viewer} />}
      </PageHeading>
      {totalResults > 0 ? (
        <div className="grid gap-10">
          <h2 className="sr-only">Films to watch</h2>
          <OwnMovies label="Watchlist" movies={found.items} />
          <Pagination page={page} totalPages={totalPages} hrefFor={watchlistHref} />
        </div>
      ) : (
        <EmptyState
          title="Nothing to watch yet"
          actions={
            <>
              <ButtonLink href="/recommendations">See what fits you</ButtonLink>
              <ButtonLink href="/movies" variant="secondary">
                Browse all movies
              </ButtonLink>
            </>
          }
        >
          <p>Press the bookmark on a film that you want to see, and it waits for you here.</p>
        </EmptyState>
      )}
    </div>
  );
}

function watchlistHref(page: number): string {
  return page > 1 ? `/watchlist?page=${page}` : "/watchlist";
}
