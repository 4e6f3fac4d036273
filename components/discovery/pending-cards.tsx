"use client";

import { useBrowse } from "@/components/discovery/browse-transition";
import { MovieCardSkeleton } from "@/components/movies/movie-card-skeleton";

/** Stands behind the last card of a grid: cards without content while more are on their way. */
export function PendingCards({ count }: { count: number }) {
  const { pending } = useBrowse();
  if (pending !== "append") return null;
  return Array.from({ length: count }, (_, index) => `more-${index}`).map((place) => (
    <li key={place} aria-hidden>
      <MovieCardSkeleton />
    </li>
  ));
}
