import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LearnedInputs, LoadedModel } from "@/core/recommendations/learned/score-learned";
import { type SparseWeights, weightIn } from "@/core/recommendations/learned/sparse-weights";
import type { LearnedPart } from "@/core/recommendations/learned-part";
import type { ModelPlaces } from "@/core/recommendations/model-places";
import { modelMemory } from "@/core/recommendations/request-memory";
import type { Scoring } from "@/core/recommendations/score-candidates";
import type { SimilarPart } from "@/core/recommendations/similar-part";
import { similaritiesTo } from "@/core/recommendations/similarities-to";
import { LISTED_SIMILARITY } from "@/core/recommendations/similarity";
import type { Opinion } from "@/core/recommendations/taste-profile";

const NONE = -1;

/** What each opinion adds to one movie's score, by its place among the opinions; and what the prior adds. */
export type OpinionShares = {
  /** Good until the next movie's. */
  byOpinion: Float64Array;
  prior: number;
};

/** Tells the shares of all opinions in the score of the movie at a slot of the catalogue. */
export function opinionShares(
  catalog: CatalogSnapshot,
  opinions: readonly Opinion[],
  { learned, similar, scales }: Scoring,
): (slot: number) => OpinionShares {
  const byOpinion = new Float64Array(opinions.length);
  const addLearned = learned && learnedShares(learned, opinions, byOpinion);
  const amounts = new Float64Array(similar.opinions.length);
  const addSimilar = similarAmounts(catalog, similar);
  return (slot) => {
    byOpinion.fill(0);
    let prior = 0;
    const isCold = learned !== null && learned.places.modelSlots[slot] === -1;
    if (addLearned && !isCold) prior = addLearned(learned.places.modelSlots[slot] ?? 0, scales.learned);
    if (addLearned && isCold) {
      const { coldStarts, coldNeighbours, coldWeights } = learned.places;
      for (let entry = coldStarts[slot] ?? 0; entry < (coldStarts[slot + 1] ?? 0); entry++) {
        prior += addLearned(coldNeighbours[entry] ?? 0, scales.cold * (coldWeights[entry] ?? 0));
      }
    }
    const scale = isCold ? scales.coldSimilar : scales.similar;
    if (scale === 0) return { byOpinion, prior };
    addSimilar(slot, amounts);
    let row = 0;
    for (const { place, weight } of similar.opinions) {
      byOpinion[place] = (byOpinion[place] ?? 0) + scale * weight * (amounts[row] ?? 0);
      row += 1;
    }
    return { byOpinion, prior };
  };
}

/** Tells how alike a movie is to that of each opinion, by what they share and by TMDB's lists. */
function similarAmounts(
  { features, neighbours }: CatalogSnapshot,
  { opinions }: SimilarPart,
): (slot: number, amounts: Float64Array) => void {
  const shared = similaritiesTo(
    features,
    opinions.map(({ slot }) => slot),
  );
  const placeOf = new Map(opinions.map(({ slot }, place) => [slot, place]));
  return (slot, amounts) => {
    shared(slot, amounts);
    const end = neighbours.starts[slot + 1] ?? 0;
    for (let entry = neighbours.starts[slot] ?? 0; entry < end; entry++) {
      const place = placeOf.get(neighbours.slots[entry] ?? 0);
      if (place === undefined) continue;
      amounts[place] = (amounts[place] ?? 0) + LISTED_SIMILARITY * (neighbours.weights[entry] ?? 0);
    }
  };
}

/**
 * Tells what the opinions add to the learned score of a slot of the model, times `factor`: it adds their shares to
 * `byOpinion`, and returns the prior's.
 */
function learnedShares(
  { model, places, inputs, dismissed, dismissal, priorScale }: LearnedPart,
  opinions: readonly Opinion[],
  byOpinion: Float64Array,
): (modelSlot: number, factor: number) => number {
  const { placeOf } = modelMemory(model);
  placeOf.fill(NONE);
  for (let place = 0; place < opinions.length; place++) {
    const slot = model.slotById.get(opinions[place]?.movieId ?? 0);
    if (slot !== undefined) placeOf[slot] = place;
  }
  const addInputs = inputs.map((input) => inputShares(input, model, places, placeOf, byOpinion));
  const lowered = new Float64Array(opinions.length);
  for (const slot of dismissed) lowered[placeOf[slot] ?? 0] = -dismissal;
  const lower = incomingShares(places.incomingWeights, lowered, { placeOf, byOpinion, leastWeight: 0 });
  return (modelSlot, factor) => {
    for (const add of addInputs) add(modelSlot, factor);
    // A dismissal only lowers.
    if (dismissed.length > 0) lower(modelSlot, factor);
    return factor * priorScale * (model.likeRates[modelSlot] ?? 0);
  };
}

type AddShares = (modelSlot: number, factor: number) => void;

/** Adds what the rows of one input give to a slot of the model. */
function inputShares(
  { weights, slots, values }: LearnedInputs,
  model: LoadedModel,
  { incomingWeights, incomingNeighbours }: ModelPlaces,
  placeOf: Int32Array,
  byOpinion: Float64Array,
): AddShares {
  const incoming =
    weights === model.weights
      ? incomingWeights
      : weights === model.stars.neighbours
        ? incomingNeighbours
        : null;
  if (incoming) {
    const amountOf = new Float64Array(byOpinion.length);
    for (let row = 0; row < slots.length; row++) amountOf[placeOf[slots[row] ?? 0] ?? 0] = values[row] ?? 0;
    return incomingShares(incoming, amountOf, { placeOf, byOpinion, leastWeight: Number.NEGATIVE_INFINITY });
  }
  // The transitions are asked for few ratings: looking into each one's row is less than turning the table round.
  return (modelSlot, factor) => {
    for (let row = 0; row < slots.length; row++) {
      const slot = slots[row] ?? 0;
      const place = placeOf[slot] ?? 0;
      const weight = weightIn(weights, slot, modelSlot);
      byOpinion[place] = (byOpinion[place] ?? 0) + factor * (values[row] ?? 0) * weight;
    }
  };
}

/** Adds what leads to a slot of the model times the value of the opinion it comes from, where it is above the least. */
function incomingShares(
  { starts, targets, weights }: SparseWeights,
  amountOf: Float64Array,
  options: { placeOf: Int32Array; byOpinion: Float64Array; leastWeight: number },
): AddShares {
  const { placeOf, byOpinion, leastWeight } = options;
  return (modelSlot, factor) => {
    const end = starts[modelSlot + 1] ?? 0;
    for (let entry = starts[modelSlot] ?? 0; entry < end; entry++) {
      const place = placeOf[targets[entry] ?? 0] ?? NONE;
      const weight = weights[entry] ?? 0;
      if (place === NONE || weight <= leastWeight) continue;
      byOpinion[place] = (byOpinion[place] ?? 0) + factor * (amountOf[place] ?? 0) * weight;
    }
  };
}
