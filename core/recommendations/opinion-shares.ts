import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LearnedInput } from "@/core/recommendations/learned/score-learned";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { LearnedPart } from "@/core/recommendations/learned-part";
import type { Scoring } from "@/core/recommendations/score-candidates";
import { similaritiesTo } from "@/core/recommendations/similarities-to";
import { LISTED_SIMILARITY, listedWeight } from "@/core/recommendations/similarity";

/** What each opinion adds to one movie's score, by the id of the movie that it is about; and what the prior adds. */
export type OpinionShares = { byMovie: Map<number, number>; prior: number };

/** Tells the shares of all opinions in the score of the movie at a slot of the catalogue. */
export function opinionShares(
  catalog: CatalogSnapshot,
  { learned, similar, scales }: Scoring,
): (slot: number) => OpinionShares {
  const addLearned = learned && learnedShares(learned);
  const amounts = new Float64Array(similar.opinions.length);
  const similarities = similaritiesTo(
    catalog.features,
    similar.opinions.map(({ slot }) => slot),
  );
  return (slot) => {
    const shares: OpinionShares = { byMovie: new Map(), prior: 0 };
    const isCold = learned !== null && learned.places.modelSlots[slot] === -1;
    if (addLearned && !isCold) addLearned(learned.places.modelSlots[slot] ?? 0, scales.learned, shares);
    if (addLearned && isCold) {
      const { coldStarts, coldNeighbours, coldWeights } = learned.places;
      for (let entry = coldStarts[slot] ?? 0; entry < (coldStarts[slot + 1] ?? 0); entry++) {
        addLearned(coldNeighbours[entry] ?? 0, scales.cold * (coldWeights[entry] ?? 0), shares);
      }
    }
    const scale = isCold ? scales.coldSimilar : scales.similar;
    if (scale === 0) return shares;
    similarities(slot, amounts);
    for (const [place, { movieId, slot: other, weight }] of similar.opinions.entries()) {
      const listed = LISTED_SIMILARITY * listedWeight(catalog.neighbours, slot, other);
      add(shares, movieId, scale * weight * ((amounts[place] ?? 0) + listed));
    }
    return shares;
  };
}

function add({ byMovie }: OpinionShares, movieId: number, share: number): void {
  if (share !== 0) byMovie.set(movieId, (byMovie.get(movieId) ?? 0) + share);
}

/** Adds `factor` times the shares in the learned score of a slot of the model. */
function learnedShares({
  model,
  places,
  inputs,
  dismissals,
  priorScale,
}: LearnedPart): (modelSlot: number, factor: number, shares: OpinionShares) => void {
  const chosen = new Map<number, LearnedInput>();
  const liked = new Map<number, LearnedInput>();
  const dismissed = new Map<number, LearnedInput>();
  for (const input of inputs) (input.weights === model.weights ? chosen : liked).set(input.slot, input);
  for (const input of dismissals) dismissed.set(input.slot, input);
  return (modelSlot, factor, shares) => {
    const read = (
      { starts, targets, weights }: SparseWeights,
      bySource: ReadonlyMap<number, LearnedInput>,
      leastWeight: number,
    ) => {
      for (let entry = starts[modelSlot] ?? 0; entry < (starts[modelSlot + 1] ?? 0); entry++) {
        const input = bySource.get(targets[entry] ?? 0);
        const weight = weights[entry] ?? 0;
        if (input && weight > leastWeight) add(shares, input.movieId, factor * input.value * weight);
      }
    };
    read(places.incomingWeights, chosen, Number.NEGATIVE_INFINITY);
    read(places.incomingNeighbours, liked, Number.NEGATIVE_INFINITY);
    // A dismissal only lowers.
    if (dismissed.size > 0) read(places.incomingWeights, dismissed, 0);
    shares.prior += factor * priorScale * (model.likeRates[modelSlot] ?? 0);
  };
}
