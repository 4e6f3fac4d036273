import { ThumbsDown, ThumbsUp } from "lucide-react";

import styles from "@/components/ratings/rating.module.css";
import { formatRating, type RatingScale, THUMB_UP_HALF_STARS } from "@/core/ratings/rating-scale";

type Props = {
  halfStars: number;
  /** In words, such as "4½ stars". */
  label: string;
  scale: RatingScale;
  checked: boolean;
  /** Under a pointer: whether this part would be on. */
  previewed: boolean;
  onChoose: () => void;
};

/** One radio button of a rating, with its drawing: half a star, a cell of ten, or a thumb. */
export function RatingChoice({ halfStars, label, scale, checked, previewed, onChoose }: Props) {
  return (
    <label data-on={previewed || undefined} className={scale === "thumbs" ? styles.thumb : styles.choice}>
      <input
        type="radio"
        name="halfStars"
        value={halfStars}
        checked={checked}
        onChange={onChoose}
        aria-label={label}
      />
      <Drawing halfStars={halfStars} scale={scale} />
    </label>
  );
}

function Drawing({ halfStars, scale }: { halfStars: number; scale: RatingScale }) {
  if (scale === "thumbs") {
    const Thumb = halfStars === THUMB_UP_HALF_STARS ? ThumbsUp : ThumbsDown;
    return <Thumb aria-hidden className="size-6" />;
  }
  if (scale !== "half-stars") {
    return (
      <span aria-hidden className={`caps ${styles.cell}`}>
        <span>{formatRating(halfStars, scale)}</span>
      </span>
    );
  }
  return (
    <svg aria-hidden="true" viewBox={`${halfStars % 2 === 1 ? 0 : 12} 0 12 24`} className={styles.half}>
      <path d={STAR} />
    </svg>
  );
}

/** Five points on circles of 9.6 and 4.8 around (12, 12.7) in a box of 24; the stroke rounds them. */
const STAR = `M${starPoints(12, 12.7, 9.6, 4.8).join("L")}Z`;

function starPoints(x: number, y: number, outer: number, inner: number): string[] {
  return Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (index * Math.PI) / 5;
    return `${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`;
  });
}
