import type { PictureKind } from "@/core/movies/picture-kind";

/** TMDB's names of the sizes that a kind comes in, with their widths in pixels. Never `original`: some have 20 MB. */
const SIZES: Record<PictureKind, readonly { name: string; width: number }[]> = {
  poster: widths(92, 154, 185, 342, 500, 780),
  backdrop: widths(300, 780, 1280),
  // Portraits are 2:3, so 632 high is 421 wide.
  profile: [...widths(45, 185), { name: "h632", width: 421 }],
  logo: widths(45, 92, 154),
};

function widths(...all: number[]): { name: string; width: number }[] {
  return all.map((width) => ({ name: `w${width}`, width }));
}

/** TMDB's name of the smallest size at least so many pixels wide, else of the largest there is. */
export function pictureSize(kind: PictureKind, width: number): string {
  const sizes = SIZES[kind];
  return (sizes.find((size) => size.width >= width) ?? sizes.at(-1))?.name ?? "";
}

/** All sizes of a kind, the largest first. */
export function pictureSizes(kind: PictureKind): string[] {
  return SIZES[kind].map(({ name }) => name).reverse();
}
