import type { Metadata } from "next";

import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { OwnMovies } from "@/app/(site)/own-movies";
import { EMPTY_LISTS, OWN_LIST_LABELS } from "@/app/(site)/ratings/list-words";
import { loadOwnLists } from "@/app/(site)/ratings/load-own-lists";
import { ownListHref, parseOwnList } from "@/app/(site)/ratings/own-list";
import { OwnPages } from "@/app/(site)/ratings/own-pages";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { GuestNote } from "@/components/lists/guest-note";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { findViewer } from "@/platform/auth/current-viewer";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const list = parseOwnList(searchParamsOf(await searchParams));
  return {
    title: list === "rated" ? "Your ratings" : `Your ratings: ${OWN_LIST_LABELS[list]}`,
    description: "Films that you rated, saw, or are not interested in.",
  };
}

export default async function RatingsPage({ searchParams }: Props) {
  const params = searchParamsOf(await searchParams);
  const list = parseOwnList(params);
  const page = parsePage(params);
  const [viewer, { found, counts }] = await Promise.all([findViewer(), loadOwnLists(list, page)]);
  const hrefFor = (number: number) => ownListHref(list, number);
  requireEntries(found, hrefFor);
  const isAnything = Object.values(counts).some((count) => count > 0);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Your ratings">{isAnything && <GuestNote viewer={viewer} />}</PageHeading>
      <OwnPages counts={counts} current={list} />
      <div className="grid gap-10 pt-8">
        <h2 className="sr-only">{OWN_LIST_LABELS[list]}</h2>
        {found.totalResults > 0 ? (
          <>
            <OwnMovies label={OWN_LIST_LABELS[list]} movies={found.items} notes={found.notes} />
            <Pagination page={page} totalPages={found.totalPages} hrefFor={hrefFor} />
          </>
        ) : (
          <EmptyState
            headingLevel={3}
            title={EMPTY_LISTS[list].title}
            actions={<ButtonLink href={EMPTY_LISTS[list].href}>{EMPTY_LISTS[list].action}</ButtonLink>}
          >
            <p>{EMPTY_LISTS[list].text}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}
