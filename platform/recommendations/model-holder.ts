import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { loadModel } from "@/core/recommendations/learned/score-learned";
import type { ServedModel } from "@/core/recommendations/learned/served-model";

/** How often, at most, it is looked for another version if no notice tells of one. */
const CHECK_INTERVAL_MS = 2_000;

type Source = {
  readActive(): Promise<{ revision: number; modelId: number | null }>;
  readModel(modelId: number): Promise<LearnedModel>;
  /** Calls `onChange` when another version is to be served, or when that may have been missed. */
  listen(onChange: () => void): void;
  /** Another version is served from now on, or (null) none. */
  onSwitched(modelId: number | null): void;
  onError(error: unknown): void;
  /** Whether it can never be read, however often it is tried. */
  isDamaged(error: unknown): boolean;
  nowMs?: () => number;
};

/**
 * Keeps the model that is served in memory. The first call waits for it; later ones get what is there at once, while
 * another version is read in the background and then takes its place in one step. What cannot be read is not served:
 * the old one is, or none.
 */
export function createModelHolder(source: Source) {
  const nowMs = source.nowMs ?? Date.now;
  let served: ServedModel | null = null;
  /** Of the state that was last acted upon. */
  let revision: number | null = null;
  let first: Promise<void> | null = null;
  let refreshing: Promise<void> | null = null;
  let isAskedAgain = false;
  let checkedAtMs = Number.NEGATIVE_INFINITY;

  async function follow(): Promise<void> {
    checkedAtMs = nowMs();
    const active = await source.readActive();
    if (active.revision === revision) return;
    if (active.modelId !== (served?.modelId ?? null)) await switchTo(active.modelId);
    revision = active.revision;
  }

  async function switchTo(modelId: number | null): Promise<void> {
    try {
      served = modelId === null ? null : { ...loadModel(await source.readModel(modelId)), modelId };
    } catch (error) {
      if (!source.isDamaged(error)) throw error;
      source.onError(error);
      return;
    }
    source.onSwitched(modelId);
  }

  /** One at a time; who asks meanwhile is heard afterwards. */
  function refresh(): Promise<void> {
    isAskedAgain = refreshing !== null;
    refreshing ??= follow()
      .catch(source.onError)
      .finally(() => {
        refreshing = null;
        if (isAskedAgain) void refresh();
      });
    return refreshing;
  }

  function start(): Promise<void> {
    source.listen(() => void refresh());
    return refresh();
  }

  return {
    async get(): Promise<ServedModel | null> {
      first ??= start();
      await first;
      if (!refreshing && nowMs() - checkedAtMs >= CHECK_INTERVAL_MS) void refresh();
      return served;
    },
  };
}
