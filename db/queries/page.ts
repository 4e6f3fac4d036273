import type { Page } from "@/core/movies/views";

export type PageRequest = { page: number; pageSize: number };

export function offsetOf({ page, pageSize }: PageRequest): number {
  return (page - 1) * pageSize;
}

export function pageOf<Item>(
  items: Item[],
  totalResults: number,
  { page, pageSize }: PageRequest,
): Page<Item> {
  return { items, page, pageSize, totalResults, totalPages: Math.ceil(totalResults / pageSize) };
}
