import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { dialLevel } from "@/core/recommendations/dial-levels";
import { opinionShares } from "@/core/recommendations/opinion-shares";
import { ruleShares } from "@/core/recommendations/rules";
import type { Scoring, ScoringInput } from "@/core/recommendations/score-candidates";
import { sharedFeatures } from "@/core/recommendations/similarity";
import type { Opinion } from "@/core/recommendations/taste-profile";
import { topPlaces } from "@/core/recommendations/top-slots";
import type { Contribution } from "@/core/recommendations/views";

/** So many things that two films share are named, for so many of the strongest opinions. */
const SHARED_NAMES_MAX = 3;
const SHARED_OPINIONS_MAX = 12;
/** So many opinions are told one by one; what the weaker ones make together is one sum. */
const OPINIONS_MAX = 60;

/**
 * Everything that moved each of the movies in `slots` up or down, strongest first. The shares of a movie add up to its
 * score.
 */
export function explain(
  catalog: CatalogSnapshot,
  input: ScoringInput,
  scoring: Scoring,
  slots: readonly number[],
): Contribution[][] {
  const { scales } = scoring;
  const opinions = new Map<number, Opinion>();
  for (const opinion of input.opinions) opinions.set(opinion.movieId, opinion);
  const sharesOf = opinionShares(catalog, scoring);
  return slots.map((slot) => {
    const { byMovie, prior } = sharesOf(slot);
    const rules = scales.rules === 0 ? [] : ruleShares(input.rules, catalog, slot, input.ruleContext);
    const dials = (["popular", "recent"] as const).flatMap((dial): Contribution[] => {
      if (scales[dial] === 0) return [];
      const level = dialLevel(dial, catalog, slot, input.ruleContext.today);
      return [{ kind: "dial", dial, level, share: scales[dial] * level }];
    });
    const contributions: Contribution[] = [
      ...opinionContributions(catalog, opinions, byMovie, slot),
      ...(prior === 0 ? [] : [{ kind: "liked_by_many", share: prior } as const]),
      ...rules.map(({ share, ...rule }) => ({ kind: "rule", ...rule, share: share * scales.rules }) as const),
      ...dials,
    ];
    return contributions.sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  });
}

function opinionContributions(
  catalog: CatalogSnapshot,
  opinions: ReadonlyMap<number, Opinion>,
  byMovie: ReadonlyMap<number, number>,
  slot: number,
): Contribution[] {
  const movieIds = [...byMovie.keys()];
  const strengths = new Float64Array(movieIds.length);
  let all = 0;
  for (const [place, movieId] of movieIds.entries()) {
    const share = byMovie.get(movieId) ?? 0;
    strengths[place] = Math.abs(share);
    all += share;
  }
  const strongest = topPlaces(strengths, OPINIONS_MAX);
  let told = 0;
  const contributions = strongest.map((opinion, place): Contribution => {
    const movieId = movieIds[opinion] ?? 0;
    const share = byMovie.get(movieId) ?? 0;
    told += share;
    const other = catalog.slotById.get(movieId);
    const title = other === undefined ? "" : (catalog.titles[other] ?? "");
    const shared =
      other === undefined || place >= SHARED_OPINIONS_MAX ? [] : sharedNames(catalog, slot, other);
    const halfStars = opinions.get(movieId)?.halfStars ?? null;
    return halfStars === null
      ? { kind: "dismissed", movieId, title, shared, share }
      : { kind: "rated", movieId, title, halfStars, shared, share };
  });
  const rest = movieIds.length - strongest.length;
  if (rest === 0) return contributions;
  return [...contributions, { kind: "other_ratings", count: rest, share: all - told }];
}

function sharedNames(catalog: CatalogSnapshot, slot: number, other: number): string[] {
  return sharedFeatures(catalog.features, slot, other)
    .slice(0, SHARED_NAMES_MAX)
    .map(({ feature }) => catalog.features.names[feature] ?? "");
}
