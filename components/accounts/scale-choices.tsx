import { Star, ThumbsUp } from "lucide-react";

import { formatRating, formatScore, RATING_SCALES, type RatingScale } from "@/core/ratings/rating-scale";

const NAMES: Record<RatingScale, string> = {
  "half-stars": "Stars, in halves",
  ten: "1 to 10",
  hundred: "10 to 100",
  thumbs: "Thumbs",
};

const SAMPLE_HALF_STARS = 9;
const SAMPLE_SCORE = 8.2;

type Props = { chosen: RatingScale; onChoose: (scale: RatingScale) => void };

/** The rating scales, each showing the same rating and the same score its own way. */
export function ScaleChoices({ chosen, onChoose }: Props) {
  return (
    <div className="grid grid-cols-2 gap-2 xl:grid-cols-4">
      {RATING_SCALES.map((scale) => (
        <label
          key={scale}
          className="relative grid cursor-pointer gap-3 rounded-sm border-2 border-edge p-3 hover:border-muted has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="ratingScale"
            value={scale}
            defaultChecked={scale === chosen}
            onChange={() => onChoose(scale)}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          <span className="font-semibold">{NAMES[scale]}</span>
          <span aria-hidden className="display display-section tabular-nums">
            <SampleRating scale={scale} />
          </span>
          <span className="text-sm">A score reads {formatScore(SAMPLE_SCORE, scale)}</span>
        </label>
      ))}
    </div>
  );
}

/** The thumb is drawn: not every system has a font with one. */
function SampleRating({ scale }: { scale: RatingScale }) {
  if (scale === "thumbs") return <ThumbsUp className="size-[0.9em]" strokeWidth={2.5} />;
  return (
    <>
      {formatRating(SAMPLE_HALF_STARS, scale)}
      {scale === "half-stars" && <Star className="ms-1.5 inline size-[0.75em] fill-current align-baseline" />}
    </>
  );
}
