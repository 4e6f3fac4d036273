import clsx from "clsx";

import type { Contribution } from "@/core/recommendations/views";

type Part = { key: string; share: number; className: string };

/** So many ratings have a part of their own; the rest are one. */
const RATINGS_SHOWN = 5;

/**
 * A score at a glance: what speaks for the film in one bar, a part for each of the strongest ratings, and what speaks
 * against it hatched behind its end. The numbers stand in the list that it opens.
 */
export function ShareBar({ contributions }: { contributions: readonly Contribution[] }) {
  const parts = partsOf(contributions);
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return null;
  return (
    <span aria-hidden className="flex h-2.5 min-w-24 flex-1 gap-px">
      {parts.map(({ key, share, className }) => (
        <span key={key} className={clsx("min-w-0.5", className)} style={{ flexGrow: share / total }} />
      ))}
    </span>
  );
}

function partsOf(contributions: readonly Contribution[]): Part[] {
  const up = contributions.filter(({ share }) => share > 0);
  const rated = up.filter(({ kind }) => kind === "rated").sort((a, b) => b.share - a.share);
  const parts: Part[] = rated
    .slice(0, RATINGS_SHOWN)
    .map(({ share }, index) => ({ key: `rated-${index}`, share, className: "bg-accent" }));
  const add = (key: string, some: readonly Contribution[], className: string) => {
    const share = some.reduce((sum, contribution) => sum + Math.abs(contribution.share), 0);
    if (share > 0) parts.push({ key, share, className });
  };
  add("more-ratings", rated.slice(RATINGS_SHOWN), "bg-accent opacity-60");
  add(
    "other",
    up.filter(({ kind }) => kind !== "rated"),
    "bg-edge",
  );
  add(
    "against",
    contributions.filter(({ share }) => share < 0),
    "bg-[repeating-linear-gradient(-45deg,var(--edge)_0_1px,transparent_1px_4px)] border border-edge",
  );
  return parts;
}
