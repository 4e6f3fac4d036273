import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { offerRows } from "@/components/movies/offer-rows";
import { VideoList } from "@/components/movies/video-list";
import { WhereToWatch } from "@/components/movies/where-to-watch";
import type { Availability, MovieVideo, Offer, OfferKind } from "@/core/movies/views";

const offer = (kind: OfferKind, ...ids: number[]): Offer => ({
  kind,
  providers: ids.map((id) => ({ id, name: `Shop ${id}`, logoUrl: `/logos/providers/${id}?v=x` })),
});
const labels = (...offers: Offer[]) => offerRows(offers).map(({ label }) => label);

describe("offers", () => {
  test("to rent and to buy are one row where the same shops have both", () => {
    expect(labels(offer("flatrate", 1), offer("rent", 2, 3), offer("buy", 3, 2))).toEqual([
      "Stream",
      "Rent or buy",
    ]);
  });

  test("that differ are rows of their own", () => {
    expect(labels(offer("ads", 1), offer("rent", 2, 3), offer("buy", 3))).toEqual([
      "With ads",
      "Rent",
      "Buy",
    ]);
    expect(labels(offer("free", 1), offer("buy", 3))).toEqual(["Free", "Buy"]);
  });
});

describe("where to watch", () => {
  const show = (availability: Availability) =>
    renderToStaticMarkup(createElement(WhereToWatch, { movieId: 238, availability }));

  test.each<[string, Availability]>([
    ["offers here", { region: "DE", offers: [offer("rent", 1)], regions: ["DE", "US"] }],
    ["offers elsewhere only", { region: "AU", offers: [], regions: ["DE", "US"] }],
  ])("names JustWatch beside %s", (_what, availability) => {
    expect(show(availability)).toMatch(/href="https:\/\/www\.justwatch\.com\/"[^>]*>JustWatch</);
  });

  test("leads to the offers of other countries", () => {
    const markup = show({ region: "AU", offers: [], regions: ["DE", "XX"] });
    expect(markup).toContain('href="/movies/238?region=DE#watch"');
    expect(markup).toContain("Germany");
    expect(markup).toMatch(/<details open/);
  });

  test("shows pictures of our own origin alone", () => {
    const markup = show({ region: "DE", offers: [offer("rent", 1, 2)], regions: ["DE"] });
    expect([...markup.matchAll(/ src="([^"]+)/g)].map(([, src]) => src)).toEqual([
      "/logos/providers/1?v=x&amp;w=92",
      "/logos/providers/2?v=x&amp;w=92",
    ]);
  });
});

test("a list of videos asks nothing of their sites before a click: it is links", () => {
  const videos: MovieVideo[] = [
    { site: "YouTube", key: 'a"b&c', name: "Official Trailer", type: "Trailer" },
    { site: "Vimeo", key: "12", name: "A clip", type: "Clip" },
  ];
  const markup = renderToStaticMarkup(createElement(VideoList, { videos }));
  expect(markup).not.toMatch(/<(iframe|img|script|link)\b/);
  expect([...markup.matchAll(/href="([^"]+)/g)].map(([, href]) => href)).toEqual([
    "https://www.youtube.com/watch?v=a%22b%26c",
    "https://vimeo.com/12",
  ]);
});
