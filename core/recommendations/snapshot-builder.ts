import { buildFeatureVectors } from "@/core/recommendations/build-feature-vectors";
import {
  type CatalogSnapshot,
  dayNumber,
  NO_AGE,
  NO_DAY,
  type SnapshotMovie,
} from "@/core/recommendations/catalog-snapshot";
import { popularityLevels } from "@/core/recommendations/dial-levels";
import type { FeatureKind } from "@/core/recommendations/feature-vectors";
import { buildGenreSets } from "@/core/recommendations/genre-sets";
import { IntegerColumn } from "@/core/recommendations/integer-column";
import { buildNeighbourLists } from "@/core/recommendations/neighbour-lists";
import { SlotTable } from "@/core/recommendations/slot-table";

/** Genres are bits of one number. TMDB has 19. */
const GENRES_MAX = 31;

/**
 * Takes the catalogue in piece by piece, as it is read, movies first; what is said of movies that it does not have is
 * left out. `build` yields where other work may go on.
 */
export class SnapshotBuilder {
  private readonly slotById = new Map<number, number>();
  private readonly ids: number[] = [];
  private readonly titles: string[] = [];
  private readonly releaseDays: number[] = [];
  private readonly popularity: number[] = [];
  private readonly scores: number[] = [];
  private readonly languages: number[] = [];
  private readonly languageCodes: string[] = [];
  private readonly genreBits: number[] = [];
  private readonly genreIds: number[] = [];
  private readonly runtimes: number[] = [];
  private readonly ageLimits: number[] = [];
  private readonly featureNames: string[] = [];
  private readonly featureKinds: FeatureKind[] = [];
  private readonly featureSlots = new IntegerColumn();
  private readonly features = new IntegerColumn();
  private readonly listed = {
    slots: new IntegerColumn(),
    neighbours: new IntegerColumn(),
    places: new IntegerColumn(),
  };

  constructor(private readonly revision: number) {}

  addMovie(movie: SnapshotMovie): void {
    this.slotById.set(movie.id, this.ids.length);
    this.ids.push(movie.id);
    this.titles.push(movie.title);
    this.releaseDays.push(movie.releasedOn === null ? NO_DAY : dayNumber(movie.releasedOn));
    this.popularity.push(movie.popularity);
    this.scores.push(movie.score ?? Number.NaN);
    this.languages.push(placeIn(this.languageCodes, movie.language ?? ""));
    this.genreBits.push(movie.genreIds.reduce((bits, genreId) => bits | (1 << this.bitOf(genreId)), 0));
    this.runtimes.push(movie.runtimeMinutes ?? 0);
    this.ageLimits.push(movie.ageLimit ?? NO_AGE);
  }

  /** A feature's number, for `addFeature`. */
  defineFeature(kind: FeatureKind, name: string): number {
    this.featureKinds.push(kind);
    return this.featureNames.push(name) - 1;
  }

  /** Each feature once a movie. */
  addFeature(movieId: number, feature: number): void {
    const slot = this.slotById.get(movieId);
    if (slot === undefined) return;
    this.featureSlots.push(slot);
    this.features.push(feature);
  }

  /** TMDB's list of a movie, best first. */
  addNeighbours(movieId: number, neighbourIds: readonly number[]): void {
    const slot = this.slotById.get(movieId);
    if (slot === undefined) return;
    neighbourIds.forEach((neighbourId, place) => {
      const neighbour = this.slotById.get(neighbourId);
      if (neighbour === undefined) return;
      this.listed.slots.push(slot);
      this.listed.neighbours.push(neighbour);
      this.listed.places.push(place);
    });
  }

  *build(): Generator<void, CatalogSnapshot> {
    const features = yield* buildFeatureVectors(this.ids.length, {
      names: this.featureNames,
      kinds: this.featureKinds,
      slots: this.featureSlots.values(),
      features: this.features.values(),
    });
    const genreBits = new Int32Array(this.genreBits);
    const genreSets = yield* buildGenreSets(genreBits, features);
    const neighbours = yield* buildNeighbourLists(this.ids.length, {
      slots: this.listed.slots.values(),
      neighbours: this.listed.neighbours.values(),
      places: this.listed.places.values(),
    });
    const levels = popularityLevels(this.popularity);
    yield;
    const ids = new Int32Array(this.ids);
    return {
      revision: this.revision,
      ids,
      slotById: new SlotTable(ids),
      titles: this.titles,
      releaseDays: new Int32Array(this.releaseDays),
      popularity: new Float64Array(this.popularity),
      popularityLevels: levels,
      scores: new Float64Array(this.scores),
      languages: new Uint16Array(this.languages),
      languageCodes: this.languageCodes,
      genreBits,
      genreIds: this.genreIds,
      genreSets,
      runtimes: new Uint16Array(this.runtimes),
      ageLimits: new Uint8Array(this.ageLimits),
      features,
      neighbours,
    };
  }

  private bitOf(genreId: number): number {
    const bit = placeIn(this.genreIds, genreId);
    if (bit > GENRES_MAX) throw new RangeError(`more than ${GENRES_MAX + 1} genres`);
    return bit;
  }
}

function placeIn<Value>(known: Value[], value: Value): number {
  const place = known.indexOf(value);
  return place >= 0 ? place : known.push(value) - 1;
}
