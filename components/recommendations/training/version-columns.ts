import { METRIC_WORDS } from "@/components/recommendations/training/metric-words";
import { countFigure } from "@/components/sync/count-words";
import type { ModelVersion } from "@/core/recommendations/model-views";

const WIDE = "max-lg:hidden";
const MEDIUM = "max-sm:hidden";
const NONE = "–";

/** What is told of each version; narrow screens keep what decides between them. */
export const VERSION_COLUMNS: {
  label: string;
  className?: string;
  figure: (version: ModelVersion) => string;
}[] = [
  { label: "Ratings", figure: ({ ratings }) => countFigure(ratings), className: MEDIUM },
  { label: "People", figure: ({ people }) => countFigure(people), className: WIDE },
  { label: "Films", figure: ({ movies }) => countFigure(movies), className: WIDE },
  {
    label: "NDCG@10",
    figure: ({ metrics }) => (metrics ? METRIC_WORDS.ndcg10.format(metrics.learned.ndcg10) : NONE),
  },
  {
    label: "Popularity’s",
    figure: ({ metrics }) => (metrics ? METRIC_WORDS.ndcg10.format(metrics.popularity.ndcg10) : NONE),
    className: MEDIUM,
  },
  {
    label: "The rules’",
    figure: ({ metrics }) => (metrics ? METRIC_WORDS.ndcg10.format(metrics.rules.ndcg10) : NONE),
    className: MEDIUM,
  },
  {
    label: "Stars off by",
    figure: ({ metrics }) => (metrics ? metrics.starsRmse.toFixed(2) : NONE),
    className: WIDE,
  },
  {
    label: "Took",
    figure: ({ trainingMs }) => `${(trainingMs / 1000).toFixed(1)} s`,
    className: WIDE,
  },
  {
    label: "Size",
    figure: ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`,
    className: WIDE,
  },
];
