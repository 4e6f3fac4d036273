import { ALL_MOVIES } from "@/core/events/changed-subjects";
import { type AnswerStore, createAnswerStore, type StoredAnswer } from "@/platform/cache/answer-store";
import { CACHE_ROLES, type CacheRole } from "@/platform/cache/cache-roles";
import { createChangeLog } from "@/platform/cache/change-log";
import { makeReady, type PlainAnswer, type ReadyAnswer } from "@/platform/cache/ready-answer";
import type { SharedAnswers } from "@/platform/cache/shared-answers";
import type { Log } from "@/platform/log";

/** How long an answer that has become old is given to those who come while one computes it anew. */
const STALE_MS = 60_000;

export type AnswerCache = {
  /**
   * The answer kept under the key, else what `compute` comes to, which is then kept if its status is 200. However many
   * ask at once, one computes. `subjects` are what it tells of (`core/events/changed-subjects.ts`): as soon as one of
   * them changes, it is kept no more.
   */
  get(
    role: CacheRole,
    key: string,
    compute: () => Promise<PlainAnswer>,
    subjects?: readonly string[],
  ): Promise<ReadyAnswer>;
  /** What is kept in this process and fresh; for whoever cannot wait. */
  peek(role: CacheRole, key: string): ReadyAnswer | undefined;
  /** Forgets what tells of these. */
  drop(subjects: readonly string[]): void;
};

type Options = {
  bytesMax: number;
  /** Null without Redis. */
  shared: SharedAnswers | null;
  /**
   * Tells what changes from now on, in whatever process; calls `onListening` whenever changes may have been missed before.
   */
  listen(onChange: (subjects: readonly string[]) => void, onListening: () => void): Promise<unknown>;
  log: Pick<Log, "warn">;
};

type Flight = { since: number; subjects: readonly string[]; answer: Promise<ReadyAnswer> };
type Wanted = {
  role: CacheRole;
  key: string;
  compute: () => Promise<PlainAnswer>;
  subjects: readonly string[];
};

/** Answers as ready bytes: in this process, then in Redis. Nothing is kept before changes are heard of. */
export function createAnswerCache({ bytesMax, shared, listen, log }: Options): AnswerCache {
  const store: AnswerStore = createAnswerStore(bytesMax);
  const changes = createChangeLog();
  const flights = new Map<string, Flight>();
  let isStarted = false;
  let hears = false;

  function start(): void {
    if (isStarted) return;
    isStarted = true;
    listen(drop, () => {
      hears = true;
      changes.changeAll();
      shared?.dropAll();
    }).catch((error) => log.warn({ error }, "changes are not heard of: nothing is cached"));
  }

  function drop(subjects: readonly string[]): void {
    changes.change(subjects);
    shared?.drop(subjects);
  }

  function find(id: string): StoredAnswer | undefined {
    const held = store.get(id);
    if (!held) return undefined;
    if (changes.holds(held.since, held.subjects) && held.freshUntilMs + STALE_MS > Date.now()) return held;
    store.remove(id);
    return undefined;
  }

  /** One computes for all who want the same, unless what it tells of changed after it began. */
  function fly(id: string, wanted: Wanted): Promise<ReadyAnswer> {
    const under = flights.get(id);
    if (under && changes.holds(under.since, under.subjects)) return under.answer;
    const since = changes.now();
    const flight: Flight = { since, subjects: wanted.subjects, answer: load(id, wanted, since) };
    flights.set(id, flight);
    const land = () => {
      if (flights.get(id) === flight) flights.delete(id);
    };
    flight.answer.then(land, land);
    return flight.answer;
  }

  async function load(id: string, { role, compute, subjects }: Wanted, since: number): Promise<ReadyAnswer> {
    const keeps = hears;
    const found = keeps ? await shared?.read(id, subjects) : undefined;
    if (found?.kept) {
      const { answer, freshUntilMs } = found.kept;
      store.set(id, { answer, subjects, since, freshUntilMs });
      return answer;
    }
    const answer = await makeReady(await compute());
    if (!keeps || answer.status !== 200 || !changes.holds(since, subjects)) return answer;
    const freshUntilMs = Date.now() + CACHE_ROLES[role].ttlMs;
    store.set(id, { answer, subjects, since, freshUntilMs });
    found?.write({ answer, freshUntilMs });
    return answer;
  }

  return {
    async get(role, key, compute, subjects = [ALL_MOVIES]) {
      start();
      const id = `${role} ${key}`;
      const held = find(id);
      if (!held) return fly(id, { role, key, compute, subjects });
      if (held.freshUntilMs <= Date.now()) {
        fly(id, { role, key, compute, subjects }).catch((error) =>
          log.warn({ error, role }, "an old answer could not be computed anew"),
        );
      }
      return held.answer;
    },
    peek(role, key) {
      const held = find(`${role} ${key}`);
      return held && held.freshUntilMs > Date.now() ? held.answer : undefined;
    },
    drop,
  };
}

/** Keeps nothing: for tests and measurements that compare. */
export const noAnswerCache: AnswerCache = {
  // Compressing for one is left to the door, and done for who takes it.
  get: async (_role, _key, compute) => ({ ...(await compute()), gzip: null }),
  peek: () => undefined,
  drop: () => {},
};
