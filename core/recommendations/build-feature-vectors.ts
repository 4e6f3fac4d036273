import type { FeatureKind, FeatureVectors, SnapshotFeature } from "@/core/recommendations/catalog-snapshot";

/** How much a kind of feature says about a film, before its rarity: a shared director more than a shared actor. */
const KIND_WEIGHT: Record<FeatureKind, number> = { director: 1, cast: 0.6, keyword: 0.8, genre: 0.7 };

/** What fewer films than this have in common is as likely an accident of keywording as a kinship. */
const FREQUENCY_MIN = 10;

/**
 * Added to every vector's length. A film of which only "Drama" is known would otherwise be the twin of every other
 * such film; with it, little knowledge means little similarity. About the length of a vector with eight keywords.
 */
const SHRINKAGE = 16;

/** Which movie has which feature, as two columns. */
type Entries = { slots: Int32Array; features: Int32Array };

/**
 * Feature vectors for plain content similarity: the weight of a feature is that of its kind times its rarity,
 * ln(movies / movies that have it) (inverse document frequency; Spärck Jones 1972), and every vector is divided by
 * √(length² + SHRINKAGE²). The dot product of two vectors is then their damped cosine, from 0 to 1.
 */
export function buildFeatureVectors(
  slotById: ReadonlyMap<number, number>,
  features: Iterable<SnapshotFeature>,
): FeatureVectors {
  const { names, kinds, entries } = numberFeatures(slotById, features);
  const rarity = rarities(kinds, entries, slotById.size);
  const scale = vectorScales(slotById.size, entries, rarity);
  const weightsOf = ({ slots, features: column }: Entries) =>
    Float32Array.from(slots, (slot, index) => (rarity[column[index] ?? 0] ?? 0) * (scale[slot] ?? 0));
  // Sorting by the one column and then, stably, by the other leaves each row of the result in ascending order.
  const byFeature = sortedBy(sortedBy(entries, "slots", slotById.size).entries, "features", names.length);
  const bySlot = sortedBy(byFeature.entries, "slots", slotById.size);
  return {
    names,
    kinds,
    movieStarts: bySlot.starts,
    movieFeatures: bySlot.entries.features,
    movieWeights: weightsOf(bySlot.entries),
    featureStarts: byFeature.starts,
    featureMovies: byFeature.entries.slots,
    featureWeights: weightsOf(byFeature.entries),
  };
}

function numberFeatures(slotById: ReadonlyMap<number, number>, features: Iterable<SnapshotFeature>) {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const kinds: FeatureKind[] = [];
  const slots: number[] = [];
  const numbered: number[] = [];
  for (const { movieId, kind, key, name } of features) {
    const slot = slotById.get(movieId);
    if (slot === undefined) continue;
    const id = `${kind}:${key}`;
    let feature = numbers.get(id);
    if (feature === undefined) {
      feature = names.length;
      numbers.set(id, feature);
      names.push(name);
      kinds.push(kind);
    }
    slots.push(slot);
    numbered.push(feature);
  }
  const entries: Entries = { slots: Int32Array.from(slots), features: Int32Array.from(numbered) };
  return { names, kinds, entries };
}

function rarities(kinds: readonly FeatureKind[], { features }: Entries, movieCount: number): Float64Array {
  const frequency = new Int32Array(kinds.length);
  for (const feature of features) frequency[feature] = (frequency[feature] ?? 0) + 1;
  return Float64Array.from(kinds, (kind, feature) => {
    const ratio = movieCount / Math.max(FREQUENCY_MIN, frequency[feature] ?? 0);
    return KIND_WEIGHT[kind] * Math.max(0, Math.log(ratio));
  });
}

function vectorScales(movieCount: number, { slots, features }: Entries, rarity: Float64Array): Float64Array {
  const squares = new Float64Array(movieCount);
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] ?? 0;
    squares[slot] = (squares[slot] ?? 0) + (rarity[features[index] ?? 0] ?? 0) ** 2;
  }
  return squares.map((square) => 1 / Math.sqrt(square + SHRINKAGE ** 2));
}

/** A stable counting sort; `starts[k]` is where the entries with key k begin. */
function sortedBy(
  entries: Entries,
  key: keyof Entries,
  keyCount: number,
): { starts: Int32Array; entries: Entries } {
  const starts = new Int32Array(keyCount + 1);
  for (const value of entries[key]) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let index = 1; index <= keyCount; index++)
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const next = starts.slice();
  const sorted: Entries = {
    slots: new Int32Array(entries.slots.length),
    features: new Int32Array(entries.slots.length),
  };
  for (let index = 0; index < entries.slots.length; index++) {
    const value = entries[key][index] ?? 0;
    const place = next[value] ?? 0;
    next[value] = place + 1;
    sorted.slots[place] = entries.slots[index] ?? 0;
    sorted.features[place] = entries.features[index] ?? 0;
  }
  return { starts, entries: sorted };
}
