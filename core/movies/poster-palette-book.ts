import type { PosterEra } from "@/core/movies/poster-era";
import type { PosterMood } from "@/core/movies/poster-motif";

/** Four colours that live together: ground, main shape, second shape, accent. Ground and main may change places. */
export type PaletteEntry = {
  colours: readonly [string, string, string, string];
  moods: readonly PosterMood[];
};

function entry(colours: string, ...moods: PosterMood[]): PaletteEntry {
  const [ground = "", main = "", second = "", accent = ""] = colours.split(" ");
  return { colours: [ground, main, second, accent], moods };
}

/** Colours mixed by eye after the printing of each time, never by rotating a hue. */
export const PALETTE_BOOK: Readonly<Record<PosterEra, readonly PaletteEntry[]>> = {
  deco: [
    entry("#efe3c8 #17140f #d1381f #c8973a", "bright", "warm", "quiet"),
    entry("#14110f #d9a441 #efe6d0 #a32a1c", "dark"),
    entry("#0f3a44 #f0e4c6 #e0662e #d8a54a", "cool", "quiet"),
    entry("#f1e9d6 #d92e1c #1f4b99 #f0b323", "bright"),
    entry("#6d1a1a #f3e6cb #140c0b #e39b84", "warm", "dark"),
    entry("#22332c #e9e2cf #c9974a #d4592d", "quiet", "cool"),
    entry("#1b2350 #e9dcc0 #d84a2b #8fa6c9", "cool", "dark"),
  ],
  "cut-paper": [
    entry("#e4572e #15120f #f4ead5 #f2b134", "warm", "bright"),
    entry("#e0a526 #1a1713 #f6efdd #c5341f", "bright", "warm"),
    entry("#161412 #d63a25 #f1e8d2 #8a8478", "dark"),
    entry("#1e6468 #f5ecd7 #10201f #ef7d57", "cool"),
    entry("#ece4d2 #1b1815 #6f7436 #b8502b", "quiet"),
    entry("#e8b7a5 #5b1e26 #1a1012 #f7ecda", "warm", "quiet"),
    entry("#1d2a4d #f2e9d4 #7fa9c2 #dd4b33", "cool", "dark"),
    entry("#7c8f5a #14160f #f1ead0 #e2562c", "quiet", "bright"),
  ],
  swiss: [
    entry("#d8261c #f7f3ea #141212 #f3a08f", "bright", "warm"),
    entry("#3b2418 #ee7a24 #f5bd3e #f6e8cf", "warm", "dark"),
    entry("#3d1f5c #ee5a93 #f59b33 #fbe9cf", "bright", "dark"),
    entry("#f3f1ea #141414 #2350c5 #a9a79f", "quiet", "cool"),
    entry("#0f5a43 #b9d24b #f2eedb #f0823a", "cool"),
    entry("#121212 #f5f2e9 #f4c81e #77736b", "dark", "quiet"),
    entry("#dcb98a #4a2a17 #b4441f #2b6a6c", "warm", "quiet"),
    entry("#f2b51d #c8321f #5a1a1c #fbeed3", "bright", "warm"),
    entry("#12406b #7cc0d8 #f4ecd8 #f06b3c", "cool", "quiet"),
  ],
  neon: [
    entry("#120a2e #ff3d8b #36d6e7 #7a4df5", "dark", "cool"),
    entry("#2a0b3f #ff7a3d #ff3f8f #ffd24a", "warm", "bright"),
    entry("#0b0b12 #ff2e3f #c9d3e0 #3f66ff", "dark"),
    entry("#06323d #ff6f9f #7ff0cf #ffd66b", "bright", "cool"),
    entry("#f4d9e2 #2340c9 #f2384f #1fa38a", "bright", "warm"),
    entry("#1b2f4b #cfe4ee #ffb04a #5d86ad", "quiet", "cool"),
    entry("#3a0d12 #ff5a36 #ffc46b #f5e3d0", "warm", "dark"),
    entry("#e9e4da #1c1c24 #e8452f #3aa0a8", "quiet", "bright"),
  ],
  crop: [
    entry("#0d0d0d #f2f0ea #b6e021 #6b6b67", "dark", "cool"),
    entry("#f0eee8 #121112 #d81f26 #8f8d87", "bright", "quiet"),
    entry("#2a1d12 #c98a2b #eadcc0 #a8451f", "warm", "quiet"),
    entry("#1f2a20 #94a860 #dfe3c8 #d04e33", "quiet", "cool"),
    entry("#10245e #eef0f4 #f05a28 #6a87dc", "cool", "bright"),
    entry("#3f0d18 #dcbfac #c92f46 #f5ede5", "warm", "dark"),
    entry("#e7a31a #16130d #f7f0de #c23a1d", "bright", "warm"),
    entry("#101a1c #5fb3a8 #e9e6da #e8642f", "dark", "cool"),
  ],
  minimal: [
    entry("#f2efe8 #1c1b1a #e8472b #bfb7a6", "quiet", "bright"),
    entry("#0d2a33 #f08a3c #5a9aa2 #f1e7d8", "cool", "dark"),
    entry("#f0c9bd #7a2434 #e4572e #fbf3e6", "warm"),
    entry("#bcd7e3 #17304f #f0674c #f9f8f2", "bright", "cool"),
    entry("#131417 #e8e2d6 #e2552f #5b616b", "dark", "quiet"),
    entry("#1d3b2f #d7e0c2 #e6b34b #6a9a78", "cool", "quiet"),
    entry("#cbbfe3 #35214f #f26b5b #fbf4e4", "bright"),
    entry("#f6c928 #161511 #fdf9ec #e5532d", "bright", "warm"),
    entry("#b8492a #f5e9d8 #2b1a17 #efb28a", "warm"),
    entry("#dfe8ea #1c2a33 #6d93a6 #d6452e", "cool", "quiet"),
    entry("#17132b #e26d5a #f3d9b1 #6f62b5", "dark", "cool"),
    entry("#2c0f14 #d9412f #f1dcc4 #8b5a52", "dark", "warm"),
  ],
};
