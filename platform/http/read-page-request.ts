import { AppError } from "@/core/app-error";
import type { Page } from "@/core/movies/views";
import type { PageRequest } from "@/db/queries/page";

const PAGE_SIZE_DEFAULT = 20;
const PAGE_SIZE_MAX = 100;
/** Beyond it, an offset of the largest pages is no integer of Postgres' any more. */
const PAGE_MAX = 10_000_000;

/** `?page=…&page_size=…`. @throws AppError `invalid_input`. */
export function readPageRequest(request: Request): PageRequest {
  const { searchParams } = new URL(request.url);
  return {
    page: readWhole(searchParams.get("page") ?? "1", PAGE_MAX, "page"),
    pageSize: readWhole(
      searchParams.get("page_size") ?? String(PAGE_SIZE_DEFAULT),
      PAGE_SIZE_MAX,
      "page_size",
    ),
  };
}

/** A page in the words of the API. */
export function pageBody<Item, Body>(page: Page<Item>, itemBody: (item: Item) => Body) {
  return {
    page: page.page,
    page_size: page.pageSize,
    total_pages: page.totalPages,
    total_results: page.totalResults,
    data: page.items.map(itemBody),
  };
}

function readWhole(text: string, max: number, name: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= max) return number;
  throw new AppError("invalid_input", `${name} must be a whole number from 1 to ${max}.`, name);
}
