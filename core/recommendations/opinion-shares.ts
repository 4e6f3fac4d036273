import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LearnedInput } from "@/core/recommendations/learned/score-learned";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { LearnedPart } from "@/core/recommendations/learned-part";
import { modelMemory } from "@/core/recommendations/request-memory";
import type { Scoring } from "@/core/recommendations/score-candidates";
import type { SimilarPart } from "@/core/recommendations/similar-part";
import { similaritiesTo } from "@/core/recommendations/similarities-to";
import { LISTED_SIMILARITY } from "@/core/recommendations/similarity";

const NONE = -1;

/** What each opinion adds to one movie's score, by the id of the movie that it is about; and what the prior adds. */
export type OpinionShares = { byMovie: Map<number, number>; prior: number };

/** Tells the shares of all opinions in the score of the movie at a slot of the catalogue. */
export function opinionShares(
  catalog: CatalogSnapshot,
  { learned, similar, scales }: Scoring,
): (slot: number) => OpinionShares {
  const addLearned = learned && learnedShares(learned);
  const amounts = new Float64Array(similar.opinions.length);
  const addSimilar = similarAmounts(catalog, similar);
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
    addSimilar(slot, amounts);
    for (const [place, { movieId, weight }] of similar.opinions.entries()) {
      add(shares, movieId, scale * weight * (amounts[place] ?? 0));
    }
    return shares;
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
  const memory = modelMemory(model);
  const chosen = placesBySlot(inputs, model.weights, memory.chosen);
  const liked = placesBySlot(inputs, model.stars.neighbours, memory.liked);
  const dismissed = placesBySlot(dismissals, model.weights, memory.dismissed);
  const { incomingWeights, incomingNeighbours } = places;
  return (modelSlot, factor, shares) => {
    const read = (
      { starts, targets, weights }: SparseWeights,
      given: readonly LearnedInput[],
      placeOf: Int32Array,
      leastWeight: number,
    ) => {
      const end = starts[modelSlot + 1] ?? 0;
      for (let entry = starts[modelSlot] ?? 0; entry < end; entry++) {
        const place = placeOf[targets[entry] ?? 0] ?? NONE;
        if (place === NONE) continue;
        const input = given[place];
        const weight = weights[entry] ?? 0;
        if (input && weight > leastWeight) add(shares, input.movieId, factor * input.value * weight);
      }
    };
    read(incomingWeights, inputs, chosen, Number.NEGATIVE_INFINITY);
    read(incomingNeighbours, inputs, liked, Number.NEGATIVE_INFINITY);
    // A dismissal only lowers.
    if (dismissals.length > 0) read(incomingWeights, dismissals, dismissed, 0);
    shares.prior += factor * priorScale * (model.likeRates[modelSlot] ?? 0);
  };
}

/** Where the input of each slot of the model is among those given, of those that go by `weights`. */
function placesBySlot(
  inputs: readonly LearnedInput[],
  weights: SparseWeights,
  places: Int32Array,
): Int32Array {
  places.fill(NONE);
  for (let place = 0; place < inputs.length; place++) {
    const input = inputs[place];
    if (input?.weights === weights) places[input.slot] = place;
  }
  return places;
}
