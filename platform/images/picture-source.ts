import type { PictureKind } from "@/core/movies/picture-kind";
import type { PictureCache } from "@/platform/images/disk-cache";
import type { PictureFetcher } from "@/platform/images/fetch-picture";
import type { Picture } from "@/platform/images/picture";
import { pictureSize, pictureSizes } from "@/platform/images/picture-size";

export type SourcedPicture = Picture & {
  /** False for another size of the same picture, which stands in while the right one is not to be had. */
  isRightSize: boolean;
};

/** A picture of TMDB's by its path, in the nearest size; null when it is neither on our disk nor to be had. */
export type PictureSource = (
  kind: PictureKind,
  path: string,
  width: number,
) => Promise<SourcedPicture | null>;

/** TMDB's paths look so; anything else could point elsewhere. */
const PATH = /^\/[\w-]+\.\w+$/;
/** For so long the host is not asked again for what it does not have. */
const MISSING_MS = 600_000;
const MISSING_MAX = 10_000;

type Parts = { cache: PictureCache; fetchPicture: PictureFetcher; nowMs?: () => number };

/** Pictures from the disk, else from the host, which many who want the same picture at once ask only once. */
export function createPictureSource({ cache, fetchPicture, nowMs = Date.now }: Parts): PictureSource {
  const onTheWay = new Map<string, Promise<SourcedPicture | null>>();
  const missingUntilMs = new Map<string, number>();

  async function fetchUnlessMissing(size: string, path: string): Promise<Picture | null> {
    const key = size + path;
    if ((missingUntilMs.get(key) ?? 0) > nowMs()) return null;
    const fetched = await fetchPicture(size, path);
    if (fetched === "missing") {
      if (missingUntilMs.size >= MISSING_MAX) missingUntilMs.clear();
      missingUntilMs.set(key, nowMs() + MISSING_MS);
    }
    return typeof fetched === "string" ? null : fetched;
  }

  async function readAnySize(kind: PictureKind, path: string): Promise<SourcedPicture | null> {
    for (const size of pictureSizes(kind)) {
      const picture = await cache.read(size + path);
      if (picture) return { ...picture, isRightSize: false };
    }
    return null;
  }

  /** `kept` settles when a picture that came from the host lies on the disk. */
  async function load(kind: PictureKind, size: string, path: string) {
    const stored = await cache.read(size + path);
    if (stored) return { picture: { ...stored, isRightSize: true } };
    const fetched = await fetchUnlessMissing(size, path);
    if (!fetched) return { picture: await readAnySize(kind, path) };
    return { picture: { ...fetched, isRightSize: true }, kept: cache.write(size + path, fetched) };
  }

  return async (kind, path, width) => {
    if (!PATH.test(path)) return null;
    const size = pictureSize(kind, width);
    const key = size + path;
    const running = onTheWay.get(key);
    if (running) return running;
    const loading = load(kind, size, path);
    const picture = loading.then((loaded) => loaded.picture);
    onTheWay.set(key, picture);
    const forget = () => onTheWay.delete(key);
    loading.then(({ kept }) => kept).then(forget, forget);
    return picture;
  };
}
