import { redirect } from "next/navigation";

import type { Page } from "@/core/movies/views";

/** So many entries on a page of someone's own lists. */
export const ENTRIES_PER_PAGE = 24;
const PAGE_MAX = 10_000;

/** Reads `?page=`, or what else it is called; anything but a page number is page 1. */
export function parsePage(params: URLSearchParams, name = "page"): number {
  const text = params.get(name) ?? "";
  return /^\d{1,5}$/.test(text) ? Math.min(Math.max(Number(text), 1), PAGE_MAX) : 1;
}

/** The list of somebody who has said nothing yet. */
export function emptyPage<Item>(): Page<Item> {
  return { items: [], page: 1, pageSize: ENTRIES_PER_PAGE, totalResults: 0, totalPages: 0 };
}

/** Leads to the last page when the one asked for has gone, as when its last entry was removed. */
export function requireEntries<Item>(page: Page<Item>, hrefFor: (page: number) => string): void {
  if (page.items.length === 0 && page.totalPages > 0) redirect(hrefFor(page.totalPages));
}
