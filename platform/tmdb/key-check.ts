import type { SyncHealth } from "@/core/sync/views";
import type { MovieSource } from "@/services/ports/movie-source";

type KeyState = SyncHealth["key"];

const KEPT_MS = 60_000;
/** What is amiss may be mended any moment. */
const KEPT_WHEN_AMISS_MS = 10_000;
const TIMEOUT_MS = 5_000;

/** Says whether TMDB takes the key, and asks it once a minute at most, however many want to know. */
export function createKeyCheck(source: Pick<MovieSource, "checkKey">): () => Promise<KeyState> {
  let answer: Promise<KeyState> | null = null;

  async function ask(): Promise<KeyState> {
    const state = await source.checkKey(AbortSignal.timeout(TIMEOUT_MS)).catch((): KeyState => "unreachable");
    setTimeout(
      () => {
        answer = null;
      },
      state === "valid" || state === "unset" ? KEPT_MS : KEPT_WHEN_AMISS_MS,
    ).unref();
    return state;
  }

  return () => {
    answer ??= ask();
    return answer;
  };
}
