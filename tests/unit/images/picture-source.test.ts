import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PictureCache } from "@/platform/images/disk-cache";
import type { FetchedPicture } from "@/platform/images/fetch-picture";
import type { Picture } from "@/platform/images/picture";
import { createPictureSource } from "@/platform/images/picture-source";

const JPEG: Picture = { bytes: new Uint8Array([0xff, 0xd8]), contentType: "image/jpeg" };

const kept = new Map<string, Picture>();
const cache: PictureCache = {
  read: async (key) => kept.get(key) ?? null,
  write: async (key, picture) => void kept.set(key, picture),
};
const clock = { nowMs: 0 };
let answer: FetchedPicture | Promise<FetchedPicture>;
const fetchPicture = vi.fn(async (_size: string, _path: string) => answer);
const source = () => createPictureSource({ cache, fetchPicture, nowMs: () => clock.nowMs });

beforeEach(() => {
  kept.clear();
  fetchPicture.mockClear();
  answer = JPEG;
});

test("a picture is fetched once and kept on disk", async () => {
  expect(await source()("poster", "/a.jpg", 342)).toEqual({ ...JPEG, isRightSize: true });
  expect(await source()("poster", "/a.jpg", 342)).toEqual({ ...JPEG, isRightSize: true });
  expect(fetchPicture.mock.calls).toEqual([["w342", "/a.jpg"]]);
});

test("a hundred who ask for the same picture at once trouble the host once; another one is fetched beside", async () => {
  let arrive = (_picture: Picture) => {};
  answer = new Promise<Picture>((resolve) => {
    arrive = resolve;
  });
  const get = source();
  const all = Array.from({ length: 100 }, () => get("poster", "/a.jpg", 342));
  const other = get("poster", "/a.jpg", 500);
  await vi.waitFor(() => expect(fetchPicture).toHaveBeenCalledTimes(2));
  arrive(JPEG);
  for (const picture of await Promise.all([...all, other])) expect(picture?.bytes).toEqual(JPEG.bytes);
  expect(fetchPicture).toHaveBeenCalledTimes(2);
});

test("whoever asks while a picture is being written to disk gets it without another fetch", async () => {
  let written = () => {};
  const slowCache = { ...cache, write: () => new Promise<void>((resolve) => (written = resolve)) };
  const get = createPictureSource({ cache: slowCache, fetchPicture });
  await get("poster", "/a.jpg", 342);
  await get("poster", "/a.jpg", 342);
  expect(fetchPicture).toHaveBeenCalledTimes(1);
  written();
});

describe("while the host is away", () => {
  test("what is on disk is served", async () => {
    await source()("backdrop", "/a.jpg", 780);
    answer = "unreachable";
    expect(await source()("backdrop", "/a.jpg", 780)).toEqual({ ...JPEG, isRightSize: true });
  });

  test("another size of the same picture stands in, the largest", async () => {
    kept.set("w92/a.jpg", JPEG);
    kept.set("w500/a.jpg", { ...JPEG, contentType: "image/png" });
    answer = "unreachable";
    expect(await source()("poster", "/a.jpg", 342)).toMatchObject({
      contentType: "image/png",
      isRightSize: false,
    });
  });

  test("there is no picture otherwise, and the host is asked again", async () => {
    answer = "unreachable";
    const get = source();
    expect(await get("poster", "/a.jpg", 342)).toBeNull();
    answer = JPEG;
    expect(await get("poster", "/a.jpg", 342)).not.toBeNull();
  });
});

test("the host is asked for a picture that it does not have only every ten minutes", async () => {
  answer = "missing";
  const get = source();
  expect(await get("poster", "/a.jpg", 342)).toBeNull();
  expect(await get("poster", "/a.jpg", 342)).toBeNull();
  expect(fetchPicture).toHaveBeenCalledTimes(1);
  clock.nowMs += 600_000;
  answer = JPEG;
  expect(await get("poster", "/a.jpg", 342)).not.toBeNull();
});

test.each(["/../a.jpg", "//host/a.jpg", "/a", "/a.jpg?x", "a.jpg", ""])(
  "a path that is not of TMDB's form leads nowhere: %s",
  async (path) => {
    expect(await source()("poster", path, 342)).toBeNull();
    expect(fetchPicture).not.toHaveBeenCalled();
  },
);
