/** How often, at most, a newer catalogue is looked for, and how often it is read: reading costs about a second. */
const CHECK_INTERVAL_MS = 2_000;
const RELOAD_INTERVAL_MS = 20_000;

type Source<Snapshot> = {
  readRevision(): Promise<number>;
  readSnapshot(): Promise<Snapshot>;
  onError(error: unknown): void;
  nowMs?: () => number;
};

/**
 * Keeps a copy of something large in memory. The first call waits for it; later ones get what is there at once, while a
 * newer revision is read in the background. A failure to read keeps the old copy, and is tried again.
 */
export function createSnapshotHolder<Snapshot extends { revision: number }>(source: Source<Snapshot>) {
  const nowMs = source.nowMs ?? Date.now;
  let current: Promise<Snapshot> | null = null;
  let checkedAtMs = 0;
  let loadedAtMs = 0;
  let refreshing = false;

  async function refresh(held: Snapshot): Promise<void> {
    if ((await source.readRevision()) === held.revision) return;
    if (nowMs() - loadedAtMs < RELOAD_INTERVAL_MS) return;
    const snapshot = await source.readSnapshot();
    current = Promise.resolve(snapshot);
    loadedAtMs = nowMs();
  }

  function load(): Promise<Snapshot> {
    loadedAtMs = nowMs();
    const loading = source.readSnapshot();
    loading.catch(() => {
      current = null;
    });
    return loading;
  }

  return {
    async get(): Promise<Snapshot> {
      current ??= load();
      const held = await current;
      if (!refreshing && nowMs() - checkedAtMs >= CHECK_INTERVAL_MS) {
        refreshing = true;
        checkedAtMs = nowMs();
        refresh(held)
          .catch(source.onError)
          .finally(() => {
            refreshing = false;
          });
      }
      return held;
    },
  };
}
