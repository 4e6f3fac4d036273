import { AppError } from "@/core/app-error";
import type { PictureKind } from "@/core/movies/picture-kind";
import { pictureVersion } from "@/core/movies/picture-version";
import { findPicturePath } from "@/db/queries/movies/find-picture-path";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { isUnchanged } from "@/platform/http/is-unchanged";
import { textResponse } from "@/platform/http/text-response";
import { pictureSize } from "@/platform/images/picture-size";

/** For an address whose `v` says which picture it means. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";
const FOR_A_DAY = "public, max-age=86400, stale-while-revalidate=604800";
/** What stands in for a picture gives way as soon as the host is back. */
const FOR_A_MINUTE = "public, max-age=60";
const WIDTH_DEFAULTS: Record<PictureKind, number> = { poster: 342, backdrop: 780, profile: 185, logo: 92 };
const ID_MAX = 2 ** 31 - 1;

/** What is answered without a picture of TMDB's: an SVG document, or null where there is nothing to show. */
type Drawings = {
  /** TMDB has no picture. */
  none(id: number): Promise<string | null>;
  /** TMDB has one, but it cannot be had now. */
  away(id: number): Promise<string>;
};

/**
 * `GET …/:id?v=…&w=…`: TMDB's picture of that movie, person or provider in the size nearest to `w` pixels wide, or a
 * drawing in its place. 404 when there is no such id or nothing to show.
 */
export function pictureEndpoint(kind: PictureKind, drawings: Drawings) {
  return endpoint<{ id: string }>(kind, async (request, params) => {
    const { db, pictures } = getApp();
    const id = /^[1-9]\d{0,9}$/.test(params.id) ? Number(params.id) : 0;
    const found = id > 0 && id <= ID_MAX ? await findPicturePath(db, kind, id) : null;
    if (!found) throw new AppError("not_found", "There is no such picture.");
    if (found.path === null) return drawingResponse(request, await drawings.none(id), FOR_A_DAY);

    const query = new URL(request.url).searchParams;
    const width = Number(query.get("w")) || WIDTH_DEFAULTS[kind];
    const isVersioned = query.get("v") === pictureVersion(found.path);
    const headers = {
      "cache-control": isVersioned ? FOR_A_YEAR : FOR_A_DAY,
      // TMDB never gives a path to another picture.
      etag: `"${pictureSize(kind, width)}-${pictureVersion(found.path)}"`,
    };
    if (isUnchanged(request, headers.etag)) return new Response(null, { status: 304, headers });
    const picture = await pictures(kind, found.path, width);
    if (!picture) return drawingResponse(request, await drawings.away(id), FOR_A_MINUTE);
    const { bytes, contentType, isRightSize } = picture;
    const own = isRightSize ? headers : { "cache-control": FOR_A_MINUTE };
    return new Response(bytes, { headers: { ...own, "content-type": contentType } });
  });
}

function drawingResponse(request: Request, svg: string | null, cacheControl: string): Response {
  if (svg === null) throw new AppError("not_found", "There is no such picture.");
  return textResponse(request, svg, {
    "content-type": "image/svg+xml",
    "cache-control": cacheControl,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  });
}
