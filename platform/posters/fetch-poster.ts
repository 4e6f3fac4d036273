/** The widths that TMDB has posters in. */
const TMDB_WIDTHS = [92, 154, 185, 342, 500, 780] as const;
const TIMEOUT_MS = 4_000;
const BYTES_MAX = 2_000_000;
/** After a failure the host is left alone for so long, so that a page of posters does not wait for each of them. */
const PAUSE_MS = 30_000;

export type Picture = { bytes: ArrayBuffer; contentType: string };

/**
 * Fetches posters from TMDB's image host. Answers null, and never throws, when the host is away, slow, or has no such
 * picture.
 */
export function createPosterFetcher(
  baseUrl: string,
  { nowMs = Date.now, timeoutMs = TIMEOUT_MS }: { nowMs?: () => number; timeoutMs?: number } = {},
) {
  let pausedUntilMs = 0;
  return async (posterPath: string, width: number): Promise<Picture | null> => {
    if (nowMs() < pausedUntilMs) return null;
    const size = TMDB_WIDTHS.find((candidate) => candidate >= width) ?? TMDB_WIDTHS.at(-1);
    try {
      const response = await fetch(`${baseUrl}/w${size}${posterPath}`, {
        signal: AbortSignal.timeout(timeoutMs),
      });
      const contentType = response.headers.get("content-type") ?? "";
      const isPicture = response.ok && /^image\/(jpeg|png|webp|avif)$/.test(contentType);
      const bytes = isPicture ? await readBytes(response) : null;
      // A body that nobody reads would hold its connection.
      if (bytes === null) await response.body?.cancel();
      if (response.status === 429 || response.status >= 500) {
        throw new Error(`the image host answered ${response.status}`);
      }
      return bytes && { bytes, contentType };
    } catch {
      pausedUntilMs = nowMs() + PAUSE_MS;
      return null;
    }
  };
}

/** The whole body, or null as soon as it is longer than any poster. */
async function readBytes(response: Response): Promise<ArrayBuffer | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > BYTES_MAX) break;
    chunks.push(read.value);
  }
  reader?.releaseLock();
  return length > BYTES_MAX ? null : new Blob(chunks).arrayBuffer();
}
