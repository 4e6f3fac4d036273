import { type PointerEvent, useState } from "react";

import { ratingAt } from "@/components/ratings/rating-at";

type PointedAt = PointerEvent<HTMLElement>;

/**
 * The rating under the mouse or the finger, and the handlers for the row of stars that find it. A finger may be drawn
 * along the row; a finger that scrolls the page instead is cancelled by the browser and chooses nothing.
 */
export function usePointerPreview(onChoose: (halfStars: number) => void) {
  const [preview, setPreview] = useState<number | null>(null);
  const show = (event: PointedAt) => setPreview(pointedRating(event));
  const hide = () => setPreview(null);
  const handlers = {
    onPointerDown: show,
    onPointerMove: show,
    onPointerLeave: hide,
    onPointerCancel: hide,
    onPointerUp(event: PointedAt) {
      if (event.button !== 0) return;
      onChoose(pointedRating(event));
      if (event.pointerType !== "mouse") hide();
    },
  };
  return { preview, hide, handlers };
}

function pointedRating({ clientX, currentTarget }: PointedAt): number {
  const isRightToLeft = getComputedStyle(currentTarget).direction === "rtl";
  return ratingAt(clientX, currentTarget.getBoundingClientRect(), isRightToLeft);
}
