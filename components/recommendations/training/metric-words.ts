import type { RankingMetrics } from "@/core/recommendations/learned/model-metrics";

type MetricWords = {
  name: string;
  /** What it measures, in a sentence. */
  meaning: string;
  /** What a bar of full length would be. */
  top: number;
  format: (value: number) => string;
};

const three = (value: number) => value.toFixed(3).replace(/^0/, "");
const percent = (value: number) => `${(100 * value).toFixed(1)}%`;

/** The metrics in the order of importance. */
export const METRIC_WORDS: Record<keyof RankingMetrics, MetricWords> = {
  ndcg10: {
    name: "NDCG@10",
    meaning: "How near the first ten are to the best possible ten.",
    top: 1,
    format: three,
  },
  ndcg100: { name: "NDCG@100", meaning: "The same of the first hundred.", top: 1, format: three },
  recall50: {
    name: "Recall@50",
    meaning: "Of what they turned out to like, the part that was among the first fifty.",
    top: 1,
    format: percent,
  },
  coverage10: {
    name: "Coverage",
    meaning: "Of all films, the part that was among anybody’s first ten.",
    top: 1,
    format: percent,
  },
  novelty10: {
    name: "Novelty",
    meaning: "How little known the first ten are, in bits: one more is half as many people.",
    top: 12,
    format: (value) => value.toFixed(1),
  },
};
