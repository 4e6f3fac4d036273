export type TableDigest = {
  table: string;
  rows: number;
  /** Hexadecimal. */
  sha256: string;
};

/** What the catalogue contains, boiled down so that two of them can be compared. The last is over all the others. */
export type CatalogDigest = { tables: TableDigest[]; all: TableDigest };
