import type { Readable } from "node:stream";

/** Both layouts: comma-separated (ml-latest-small, 20m, 25m, 32m), and `::` (1m, 10m). */
export const LAYOUTS = ["csv", "dat"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The files of a data set, wherever they lie; looked up by their names without folders. */
export type DatasetFiles = {
  /** Such as "ml-1m": the folder that they are in. */
  name: string;
  has(fileName: string): boolean;
  /** How long it is when read. */
  sizeBytes(fileName: string): number;
  open(fileName: string): Promise<Readable>;
  close(): void;
};
