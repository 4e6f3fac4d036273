import { type LoadedModel, loadModel } from "@/core/recommendations/learned/score-learned";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { settingsForSize } from "@/core/recommendations/learned/training/settings-for-size";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";

const RATINGS = 30_000_000;
/** Movies that few have rated are learned with caution: what is recommended lies mostly in the head. */
const TAIL_STRENGTH = 0.4;

/**
 * A made-up model of movies 0 to `movies`, of the size and shape that a training on a catalogue of that size gives: the
 * head in full, the tail explained by the head. It knows nothing; it only costs as much as a real one.
 */
export function syntheticModel(movies: number, random: () => number): LoadedModel {
  const settings = settingsForSize(TUNED_SETTINGS, { ratings: RATINGS, movies });
  const { headMovies, weightsPerMovie, tailNeighbours, stars, next } = settings;
  const head = Math.min(movies, headMovies);
  const transitionMovies = Math.min(movies, next.transitionMovies);
  const transitionRows = transitionMovies * next.paces.length;
  const incoming = (slot: number) => (slot < head ? weightsPerMovie : tailNeighbours);
  const slots = Array.from({ length: movies }, (_, slot) => slot);
  const likeRates = Float32Array.from(slots, (slot) => 0.3 / (1 + slot) ** 0.5);
  return loadModel({
    settings,
    trainedOn: { fingerprint: "", ratings: RATINGS, people: 200_000, movies },
    movieIds: Int32Array.from(slots),
    ratingCounts: Int32Array.from(slots, (slot) => Math.ceil(200_000 / (1 + slot) ** 0.9)),
    likeRates,
    weights: randomWeights({ rows: movies, columns: movies, head }, incoming, random),
    transitions: randomWeights(
      { rows: transitionRows, columns: transitionMovies, head: transitionRows },
      () => next.transitionsKept * next.paces.length,
      random,
    ),
    stars: {
      settings: stars,
      mean: 3.5,
      movieBiases: Float32Array.from(slots, () => random() - 0.5),
      deviations: new Float32Array(movies).fill(0.9),
      neighbours: randomWeights(
        { rows: movies, columns: movies, head },
        (slot) => (slot < head ? stars.neighboursKept : 0),
        random,
      ),
    },
  });
}

/** `incoming(j)` weights to each column j from rows of the head, the first ones more often. */
function randomWeights(
  { rows, columns, head }: { rows: number; columns: number; head: number },
  incoming: (slot: number) => number,
  random: () => number,
): SparseWeights {
  const sources: number[] = [];
  const starts = new Int32Array(rows + 1);
  for (let target = 0; target < columns; target++) {
    for (let count = 0; count < incoming(target); count++) {
      const source = Math.floor(random() ** 1.5 * head);
      sources.push(source);
      starts[source + 1] = (starts[source + 1] ?? 0) + 1;
    }
  }
  for (let slot = 0; slot < rows; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(sources.length);
  const weights = new Float32Array(sources.length);
  let read = 0;
  for (let target = 0; target < columns; target++) {
    for (let count = 0; count < incoming(target); count++, read++) {
      const source = sources[read] ?? 0;
      const place = next[source] ?? 0;
      next[source] = place + 1;
      targets[place] = target;
      weights[place] = (random() * 0.1 - 0.02) * (target < head ? 1 : TAIL_STRENGTH);
    }
  }
  return { starts, targets, weights };
}
