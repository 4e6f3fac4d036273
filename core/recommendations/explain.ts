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
  const { opinions } = input;
  const sharesOf = opinionShares(catalog, opinions, scoring);
  const memory = { moving: new Int32Array(opinions.length), strengths: new Float64Array(opinions.length) };
  return slots.map((slot) => {
    const { byOpinion, prior } = sharesOf(slot);
    const rules = scales.rules === 0 ? [] : ruleShares(input.rules, catalog, slot, input.ruleContext);
    const dials = (["popular", "recent"] as const).flatMap((dial): Contribution[] => {
      if (scales[dial] === 0) return [];
      const level = dialLevel(dial, catalog, slot, input.ruleContext.today);
      return [{ kind: "dial", dial, level, share: scales[dial] * level }];
    });
    const contributions: Contribution[] = [
      ...opinionContributions(catalog, opinions, byOpinion, memory, slot),
      ...(prior === 0 ? [] : [{ kind: "liked_by_many", share: prior } as const]),
      ...rules.map(({ share, ...rule }) => ({ kind: "rule", ...rule, share: share * scales.rules }) as const),
      ...dials,
    ];
    return contributions.sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  });
}

function opinionContributions(
  catalog: CatalogSnapshot,
  opinions: readonly Opinion[],
  shares: Float64Array,
  { moving, strengths }: { moving: Int32Array; strengths: Float64Array },
  slot: number,
): Contribution[] {
  let all = 0;
  let count = 0;
  for (let place = 0; place < shares.length; place++) {
    const share = shares[place] ?? 0;
    if (share === 0) continue;
    moving[count] = place;
    strengths[count] = Math.abs(share);
    count += 1;
    all += share;
  }
  const strongest = topPlaces(strengths.subarray(0, count), OPINIONS_MAX);
  let told = 0;
  const contributions = strongest.map((moved, row): Contribution => {
    const place = moving[moved] ?? 0;
    const share = shares[place] ?? 0;
    told += share;
    const { movieId = 0, halfStars = null } = opinions[place] ?? {};
    const other = catalog.slotById.get(movieId);
    const title = other === undefined ? "" : (catalog.titles[other] ?? "");
    const shared = other === undefined || row >= SHARED_OPINIONS_MAX ? [] : sharedNames(catalog, slot, other);
    return halfStars === null
      ? { kind: "dismissed", movieId, title, shared, share }
      : { kind: "rated", movieId, title, halfStars, shared, share };
  });
  const rest = count - strongest.length;
  if (rest === 0) return contributions;
  return [...contributions, { kind: "other_ratings", count: rest, share: all - told }];
}

function sharedNames(catalog: CatalogSnapshot, slot: number, other: number): string[] {
  return sharedFeatures(catalog.features, slot, other)
    .slice(0, SHARED_NAMES_MAX)
    .map(({ feature }) => catalog.features.names[feature] ?? "");
}
