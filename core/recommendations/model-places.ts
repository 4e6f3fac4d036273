import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { transposeWeights } from "@/core/recommendations/learned/transpose-weights";
import { runInSlices } from "@/core/recommendations/run-in-slices";
import { inSlices } from "@/core/recommendations/sort-entries";

/** Where a model's movies lie in a catalogue, and what the model knows beside the movies that it does not know. */
export type ModelPlaces = {
  /** The model's slot of each slot of the catalogue; −1 for a cold movie: nobody had rated it. */
  modelSlots: Int32Array;
  /** Row j: the model's slots of a cold movie's neighbours on TMDB's lists; no entries for others. */
  coldStarts: Int32Array;
  coldNeighbours: Int32Array;
  /** The entries of a row add up to less than 1: few neighbours say little. */
  coldWeights: Float32Array;
  /** What leads to each of the model's slots, of its weights and of its stars' neighbours: to explain a few movies. */
  incomingWeights: SparseWeights;
  incomingNeighbours: SparseWeights;
};

/** As much as one neighbour at the top of a list. */
const NEIGHBOUR_DAMPING = 1;

/** Yields where other work may go on. */
export function* findModelPlaces(model: LoadedModel, catalog: CatalogSnapshot): Generator<void, ModelPlaces> {
  const size = catalog.ids.length;
  const modelSlots = new Int32Array(size).fill(-1);
  yield* inSlices(model.movieIds.length, (modelSlot) => {
    const slot = catalog.slotById.get(model.movieIds[modelSlot] ?? 0);
    if (slot !== undefined) modelSlots[slot] = modelSlot;
  });
  const { starts, slots, weights } = catalog.neighbours;
  const isKnown = (entry: number) => modelSlots[slots[entry] ?? 0] !== -1;
  const coldStarts = new Int32Array(size + 1);
  yield* inSlices(size, (slot) => {
    let count = 0;
    const end = modelSlots[slot] === -1 ? (starts[slot + 1] ?? 0) : 0;
    for (let entry = starts[slot] ?? 0; entry < end; entry++) if (isKnown(entry)) count += 1;
    coldStarts[slot + 1] = (coldStarts[slot] ?? 0) + count;
  });
  const coldNeighbours = new Int32Array(coldStarts[size] ?? 0);
  const coldWeights = new Float32Array(coldNeighbours.length);
  yield* inSlices(size, (slot) => {
    const first = coldStarts[slot] ?? 0;
    if (first === coldStarts[slot + 1]) return;
    let place = first;
    let sum = NEIGHBOUR_DAMPING;
    for (let entry = starts[slot] ?? 0; entry < (starts[slot + 1] ?? 0); entry++) {
      if (!isKnown(entry)) continue;
      coldNeighbours[place] = modelSlots[slots[entry] ?? 0] ?? 0;
      coldWeights[place] = weights[entry] ?? 0;
      sum += weights[entry] ?? 0;
      place += 1;
    }
    for (let entry = first; entry < place; entry++) coldWeights[entry] = (coldWeights[entry] ?? 0) / sum;
  });
  const incomingWeights = yield* transposeWeights(model.weights, model.movieIds.length);
  const incomingNeighbours = yield* transposeWeights(model.stars.neighbours, model.movieIds.length);
  return { modelSlots, coldStarts, coldNeighbours, coldWeights, incomingWeights, incomingNeighbours };
}

const known = new WeakMap<LoadedModel, WeakMap<CatalogSnapshot, Promise<ModelPlaces>>>();

/** Worked out once for a model and a catalogue. `pause` lets other work go on. */
export function modelPlaces(
  model: LoadedModel,
  catalog: CatalogSnapshot,
  pause: () => Promise<void>,
): Promise<ModelPlaces> {
  const byCatalog = known.get(model) ?? new WeakMap<CatalogSnapshot, Promise<ModelPlaces>>();
  known.set(model, byCatalog);
  const places = byCatalog.get(catalog) ?? runInSlices(findModelPlaces(model, catalog), pause);
  byCatalog.set(catalog, places);
  return places;
}
