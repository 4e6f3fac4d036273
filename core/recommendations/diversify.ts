import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import type { LearnedPart } from "@/core/recommendations/learned-part";
import { modelMemory } from "@/core/recommendations/request-memory";
import type { Scoring } from "@/core/recommendations/score-candidates";
import { similaritiesTo } from "@/core/recommendations/similarities-to";
import type { RankedSlot } from "@/core/recommendations/top-slots";

/** Scores are measured by how far these many best are apart, so that a longer list begins as a shorter one does. */
const MEASURED_BY = 60;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): one by one the movie with the highest
 * (1 − diversity) · score − diversity · (its greatest similarity to what was chosen before). Scores, best first, are
 * taken to 1 for the best and 0 for the sixtieth. Two movies are as alike as the cosine of their features, or, where
 * that is more, as what was learned says that whoever chose the one chooses the other.
 */
export function diversify(
  catalog: CatalogSnapshot,
  { learned }: Scoring,
  ranked: readonly RankedSlot[],
  options: { limit: number; diversity: number },
): RankedSlot[] {
  const limit = Math.min(options.limit, ranked.length);
  if (options.diversity === 0 || limit < 2) return ranked.slice(0, limit);
  const relevance = relevanceOf(ranked);
  const closest = new Float64Array(ranked.length);
  const isChosen = new Uint8Array(ranked.length);
  const alike = similarities(catalog, learned, ranked);
  const chosen: RankedSlot[] = [];
  while (chosen.length < limit) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < ranked.length; place++) {
      if (isChosen[place] === 1) continue;
      const value =
        (1 - options.diversity) * (relevance[place] ?? 0) - options.diversity * (closest[place] ?? 0);
      if (value > bestValue) [best, bestValue] = [place, value];
    }
    const next = ranked[best];
    if (!next) break;
    isChosen[best] = 1;
    chosen.push(next);
    alike(best, closest);
  }
  return chosen;
}

function relevanceOf(ranked: readonly RankedSlot[]): Float64Array {
  const most = ranked[0]?.score ?? 0;
  const last = ranked[Math.min(MEASURED_BY, ranked.length) - 1];
  const range = most - (last?.score ?? 0);
  return Float64Array.from(ranked, ({ score }) => (range === 0 ? 1 : 1 - (most - score) / range));
}

/** Raises `closest` of every movie to its similarity to the one at a place, where that is more. */
function similarities(
  { features }: CatalogSnapshot,
  learned: Scoring["learned"],
  ranked: readonly RankedSlot[],
): (place: number, closest: Float64Array) => void {
  const slots = ranked.map(({ slot }) => slot);
  const dots = new Float64Array(slots.length);
  const dotsWith = similaritiesTo(features, slots);
  const lengths = Float64Array.from(slots, (slot) => lengthOf(features, slot));
  const placeOf = learned && placesInModel(learned, slots);

  return (place, closest) => {
    const slot = ranked[place]?.slot ?? 0;
    dotsWith(slot, dots);
    for (let other = 0; other < ranked.length; other++) {
      const lengthsProduct = (lengths[place] ?? 0) * (lengths[other] ?? 0);
      if (lengthsProduct === 0) continue;
      const cosine = (dots[other] ?? 0) / lengthsProduct;
      if (cosine > (closest[other] ?? 0)) closest[other] = cosine;
    }
    if (!learned || !placeOf) return;
    const found: { other: number; weight: number }[] = [];
    const { starts, targets, weights } = learned.model.weights;
    const modelSlot = learned.places.modelSlots[slot] ?? -1;
    let strongest = 0;
    for (let entry = starts[modelSlot] ?? 0; entry < (starts[modelSlot + 1] ?? 0); entry++) {
      const weight = weights[entry] ?? 0;
      strongest = Math.max(strongest, weight);
      const other = placeOf[targets[entry] ?? 0] ?? -1;
      if (other !== -1) found.push({ other, weight });
    }
    for (const { other, weight } of found) {
      if (strongest > 0 && weight / strongest > (closest[other] ?? 0)) closest[other] = weight / strongest;
    }
  };
}

/** By slot of the model, the place among the given slots of the catalogue; −1 for all others. */
function placesInModel({ model, places }: LearnedPart, slots: readonly number[]): Int32Array {
  const placeOf = modelMemory(model).ranked.fill(-1);
  for (const [place, slot] of slots.entries()) {
    const modelSlot = places.modelSlots[slot] ?? -1;
    if (modelSlot !== -1) placeOf[modelSlot] = place;
  }
  return placeOf;
}

function lengthOf({ movieStarts, movieFeatures, rarities, scales }: FeatureVectors, slot: number): number {
  let square = 0;
  const end = movieStarts[slot + 1] ?? 0;
  for (let entry = movieStarts[slot] ?? 0; entry < end; entry++) {
    square += (rarities[movieFeatures[entry] ?? 0] ?? 0) ** 2;
  }
  return (scales[slot] ?? 0) * Math.sqrt(square);
}
