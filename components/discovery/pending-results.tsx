"use client";

import type { ReactNode } from "react";

import { useBrowse } from "@/components/discovery/browse-transition";
import { MovieGridSkeleton } from "@/components/movies/movie-grid-skeleton";

/** The results, or cards without content in the same places while others are on their way. */
export function PendingResults({ count, children }: { count: number; children: ReactNode }) {
  const { pending } = useBrowse();
  return (
    <div aria-busy={pending === "replace"}>
      {pending === "replace" && <MovieGridSkeleton count={count} />}
      <div hidden={pending === "replace"}>{children}</div>
    </div>
  );
}
