import clsx from "clsx";
import { X } from "lucide-react";
import type { MouseEvent } from "react";

import { formatRating, type RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  title: string;
  /** What the stars show: the rating, or what is under the pointer. */
  halfStars: number | null;
  scale: RatingScale;
  isRated: boolean;
  isTabStop: boolean;
  size: "small" | "large";
  onClear: () => void;
};

/** The rating as a figure, which is the button that takes it back. It keeps its room, so that nothing moves. */
export function ClearRating({ title, halfStars, scale, isRated, isTabStop, size, onClear }: Props) {
  function onClick(event: MouseEvent) {
    event.preventDefault();
    onClear();
  }
  return (
    <button
      type="submit"
      name="clear"
      value="yes"
      disabled={!isRated}
      tabIndex={isTabStop ? undefined : -1}
      aria-label={`Clear your rating of ${title}`}
      title="Clear"
      onClick={onClick}
      className={clsx(
        "group inline-flex min-h-11 items-center gap-1 rounded-sm px-1 hover:bg-raised",
        size === "large" ? "min-w-[4.25rem] sm:min-w-[5.5rem]" : "min-w-[3.75rem]",
        halfStars === null && "invisible",
      )}
    >
      {scale !== "thumbs" && halfStars !== null && (
        <span
          className={clsx(
            "display tabular-nums",
            size === "large" ? "text-4xl sm:text-5xl" : "text-[1.75rem]",
          )}
        >
          {formatRating(halfStars, scale)}
        </span>
      )}
      {isRated && <X aria-hidden className="size-4 text-muted group-hover:text-ink" />}
    </button>
  );
}
