import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";

/** Columns that a request works in, by slot of the catalogue; `profile` by feature, 0 everywhere and left so. */
type CatalogMemory = {
  isKnown: Uint8Array;
  candidates: Int32Array;
  /** Those of the candidates that somebody had rated. */
  learned: Int32Array;
  scores: Float64Array;
  profile: Float64Array;
  similar: Float64Array;
  unstruckSimilar: Float64Array;
};

/** The same by slot of the model. */
type ModelMemory = {
  scores: Float64Array<ArrayBuffer>;
  residuals: Float32Array<ArrayBuffer>;
  /** Places in the list that is made more diverse, see `diversify.ts`. */
  ranked: Int32Array;
  /** Places of opinions, see `opinion-shares.ts`. */
  placeOf: Int32Array;
};

const ofCatalogs = new WeakMap<CatalogSnapshot, CatalogMemory>();
const ofModels = new WeakMap<LoadedModel, ModelMemory>();

/**
 * Requests take turns with the same columns: some megabytes for each would be work for the collector. So what is in them
 * is good until the next request's, and a request must not let others in between.
 */
export function catalogMemory(catalog: CatalogSnapshot): CatalogMemory {
  const size = catalog.ids.length;
  const memory = ofCatalogs.get(catalog) ?? {
    isKnown: new Uint8Array(size),
    candidates: new Int32Array(size),
    learned: new Int32Array(size),
    scores: new Float64Array(size),
    profile: new Float64Array(catalog.features.names.length),
    similar: new Float64Array(size),
    unstruckSimilar: new Float64Array(size),
  };
  ofCatalogs.set(catalog, memory);
  return memory;
}

/** See `catalogMemory`. */
export function modelMemory(model: LoadedModel): ModelMemory {
  const size = model.movieIds.length;
  const memory = ofModels.get(model) ?? {
    scores: new Float64Array(size),
    residuals: new Float32Array(size),
    ranked: new Int32Array(size),
    placeOf: new Int32Array(size),
  };
  ofModels.set(model, memory);
  return memory;
}
