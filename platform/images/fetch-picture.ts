import { createGate } from "@/platform/images/create-gate";
import { PICTURE_TYPE, type Picture } from "@/platform/images/picture";

const TIMEOUT_MS = 4_000;
const BYTES_MAX = 2_000_000;
const CONNECTIONS_MAX = 16;
/** After a failure the host is left alone for so long, so that a page of posters does not wait for each of them. */
const PAUSE_MS = 30_000;

/** "missing": the host answers, but not with such a picture. "unreachable": it is away, slow or overworked. */
export type FetchedPicture = Picture | "missing" | "unreachable";

export type PictureFetcher = (size: string, path: string) => Promise<FetchedPicture>;

/** Fetches pictures from TMDB's image host, at most 16 at once. Never throws. */
export function createPictureFetcher(
  baseUrl: string,
  { nowMs = Date.now, timeoutMs = TIMEOUT_MS }: { nowMs?: () => number; timeoutMs?: number } = {},
): PictureFetcher {
  const gate = createGate(CONNECTIONS_MAX);
  let pausedUntilMs = 0;
  return (size, path) =>
    gate(async () => {
      if (nowMs() < pausedUntilMs) return "unreachable";
      try {
        return await fetchPicture(`${baseUrl}/${size}${path}`, timeoutMs);
      } catch {
        pausedUntilMs = nowMs() + PAUSE_MS;
        return "unreachable";
      }
    });
}

/** @throws when the host is away, slow or overworked. */
async function fetchPicture(url: string, timeoutMs: number): Promise<FetchedPicture> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  const contentType = response.headers.get("content-type") ?? "";
  const isPicture = response.ok && PICTURE_TYPE.test(contentType);
  const bytes = isPicture ? await readBytes(response) : null;
  // A body that nobody reads would hold its connection.
  if (bytes === null) await response.body?.cancel();
  if (response.status === 429 || response.status >= 500) {
    throw new Error(`the image host answered ${response.status}`);
  }
  return bytes && bytes.length > 0 ? { bytes, contentType } : "missing";
}

/** The whole body, or null as soon as it is longer than any picture that we ask for. */
async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > BYTES_MAX) break;
    chunks.push(read.value);
  }
  reader?.releaseLock();
  return length > BYTES_MAX ? null : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
