"use client";

import clsx from "clsx";
import type { MarkActions } from "@/components/lists/mark-actions";
import { MarkButton } from "@/components/lists/mark-button";
import type { MovieOpinion } from "@/core/ratings/views";

type Props = {
  movieId: number;
  title: string;
  opinion: MovieOpinion;
  actions: MarkActions;
  /** Icons only, for lists. */
  compact?: boolean;
};

/** Watchlist, seen, not interested. */
export function MarkButtons({ movieId, title, opinion, actions, compact = false }: Props) {
  const shared = { movieId, title, actions, compact };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that says the title once more
    <div
      role="group"
      aria-label={`Your lists: ${title}`}
      className={clsx("flex flex-wrap gap-2", !compact && "max-sm:w-full max-sm:*:grow")}
    >
      <MarkButton {...shared} kind="watchlist" marked={opinion.watchlist} />
      <MarkButton {...shared} kind="seen" marked={opinion.seen} />
      <MarkButton {...shared} kind="not_interested" marked={opinion.notInterested} />
    </div>
  );
}
