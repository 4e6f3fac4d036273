import { mix, personHash } from "@/core/recommendations/learned/evaluation/split-ratings";
import { LIKED_STARS } from "@/core/recommendations/learned/graded-value";
import { groupByPerson } from "@/core/recommendations/learned/group-by-person";
import type { OwnRating, RatingColumns } from "@/core/recommendations/learned/rating-columns";

const HELD_OUT_SHARE = 0.1;
/** More people would make the figures no truer that anybody could see. */
const HELD_OUT_MAX = 1_000;
const HIDDEN_OUT_OF = 5;
const SEED = 0;

/** Someone who was not learned from: what is told of them, and what must be found. */
export type HeldOutPerson = { known: OwnRating[]; hidden: OwnRating[] };

/** What is learned from, and the people who are tested: those who like something among what is hidden. */
export type HeldOut = { train: RatingColumns; people: HeldOutPerson[] };

/**
 * A tenth of the people, by a hash of their ids, are never trained on, and a fifth of their ratings is hidden: the
 * referee's protocol `p1`. The same people are held out again as long as their number stays about the same.
 */
export function holdOutPeople(columns: RatingColumns): HeldOut {
  const bound = 2 ** 32 * Math.min(HELD_OUT_SHARE, HELD_OUT_MAX / Math.max(1, countPeople(columns)));
  const isHeldOut = (index: number) => personHash(columns.userIds[index] ?? 0, SEED) < bound;
  const isHidden = (index: number) => {
    const person = personHash(columns.userIds[index] ?? 0, SEED);
    return mix(Math.imul(person, 31) + (columns.movieIds[index] ?? 0)) % HIDDEN_OUT_OF === 0;
  };
  const known = groupByPerson(select(columns, (index) => isHeldOut(index) && !isHidden(index)));
  const hidden = groupByPerson(select(columns, (index) => isHeldOut(index) && isHidden(index)));
  const people = [...known].map(([id, ratings]) => ({ known: ratings, hidden: hidden.get(id) ?? [] }));
  return {
    train: select(columns, (index) => !isHeldOut(index)),
    people: people.filter((person) => person.hidden.some(({ stars }) => stars >= LIKED_STARS)),
  };
}

function countPeople({ userIds }: RatingColumns): number {
  const ids = new Set<number>();
  for (let index = 0; index < userIds.length; index++) ids.add(userIds[index] ?? 0);
  return ids.size;
}

/** The chosen ratings, in columns no wider than needed: there may be tens of millions. */
function select(columns: RatingColumns, isChosen: (index: number) => boolean): RatingColumns {
  const length = columns.userIds.length;
  let count = 0;
  for (let index = 0; index < length; index++) if (isChosen(index)) count += 1;
  const chosen = {
    userIds: new Int32Array(count),
    movieIds: new Int32Array(count),
    stars: new Float32Array(count),
    times: new Uint32Array(count),
  };
  let end = 0;
  for (let index = 0; index < length; index++) {
    if (!isChosen(index)) continue;
    chosen.userIds[end] = columns.userIds[index] ?? 0;
    chosen.movieIds[end] = columns.movieIds[index] ?? 0;
    chosen.stars[end] = columns.stars[index] ?? 0;
    chosen.times[end] = columns.times[index] ?? 0;
    end += 1;
  }
  return chosen;
}
