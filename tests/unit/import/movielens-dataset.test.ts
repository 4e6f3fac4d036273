import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openDataset } from "@/platform/import/movielens/open-dataset";
import { type Download, writeDownload } from "@/tests/factories/movielens-download";
import { ownFolder } from "@/tests/harness/own-folder";

const into = ownFolder();

const README = `Summary
=======

Ratings.

Usage License
=============

Be kind.

Citation
========

Us.
`;

const csv: Download = {
  layout: "csv",
  movies: [
    { id: 1, title: "Heat (1995)", imdbId: "0113277", tmdbId: 949 },
    { id: 2, title: 'Postman, The "Special" (1997)' },
  ],
  ratings: [
    { person: 1, movie: 1, stars: 4.5, at: 1_000_000_000 },
    { person: 2, movie: 2, stars: 0.5, at: 1_000_000_001 },
  ],
  readme: README,
};
const dat: Download = {
  layout: "dat",
  movies: [{ id: 1, title: "Misérables, Les (1995)" }],
  ratings: [{ person: 3, movie: 1, stars: 5, at: 978_300_760 }],
};

async function readAll(path: string) {
  const dataset = await openDataset(path);
  const ratings = [];
  let bytes = 0;
  for await (const rating of dataset.ratings((read) => {
    bytes = read;
  }))
    ratings.push(rating);
  dataset.close();
  return { ...dataset, ratings, bytesRead: bytes };
}

describe.each([
  ["a folder", false],
  ["a zip", true],
])("a download as %s", (_, zip) => {
  test("in comma-separated files, with links and a licence", async () => {
    const found = await readAll(writeDownload(csv, { into, name: "ml-latest-small", zip }));
    expect(found.name).toBe("ml-latest-small");
    expect(found.licence).toBe("Be kind.");
    expect(found.movies).toEqual([
      { sourceId: 1, title: "Heat (1995)", tmdbId: 949, imdbId: "tt0113277" },
      { sourceId: 2, title: 'Postman, The "Special" (1997)', tmdbId: null, imdbId: null },
    ]);
    expect(found.ratings).toEqual([
      { person: 1, movieId: 1, halfStars: 9, ratedAt: 1_000_000_000 },
      { person: 2, movieId: 2, halfStars: 1, ratedAt: 1_000_000_001 },
    ]);
    expect(found.bytesRead).toBe(found.ratingBytes);
  });

  test("in files with double colons, in Latin-1, without links or licence", async () => {
    const found = await readAll(writeDownload(dat, { into, name: "ml-1m", zip }));
    expect(found.licence).toBeNull();
    expect(found.movies).toEqual([
      { sourceId: 1, title: "Misérables, Les (1995)", tmdbId: null, imdbId: null },
    ]);
    expect(found.ratings).toEqual([{ person: 3, movieId: 1, halfStars: 10, ratedAt: 978_300_760 }]);
  });
});

describe("what is no download", () => {
  test("a path where nothing is", async () => {
    await expect(openDataset("/no/such/place")).rejects.toThrow("There is no file or folder /no/such/place.");
  });

  test("a folder without ratings", async () => {
    await expect(openDataset(import.meta.dirname)).rejects.toThrow("is no download of MovieLens");
  });

  test("half a zip", async () => {
    const path = writeDownload(csv, { into, name: "ml-1m", zip: true });
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    await expect(openDataset(path)).rejects.toThrow("is no zip, or only a part of one");
  });

  test.each([
    "1,1,4",
    "1,1,4.3,978300760",
    "1,1,6,978300760",
    "1,1,0,978300760",
    "x,1,4,978300760",
    "1,1,4,978300760,9",
  ])("a line that is no rating, which is named: %s", async (line) => {
    const path = writeDownload(csv, { into, name: "ml-x" });
    writeFileSync(`${path}/ratings.csv`, `userId,movieId,rating,timestamp\n1,1,4,978300760\n${line}\n`);
    await expect(readAll(path)).rejects.toThrow(`ratings.csv, line 3 is no rating: ${line}`);
  });
});
