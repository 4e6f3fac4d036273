import { describe, expect, test } from "vitest";
import { foldText, queryWords, searchKey, searchTerms, sortTitle } from "@/core/discovery/search-text";

describe("titles and queries are compared folded", () => {
  test.each([
    ["WALL·E", "wall e"],
    ["Amélie", "amelie"],
    ["Ocean’s Eleven", "oceans eleven"],
    ["Schindler's List", "schindlers list"],
    ["Fast & Furious", "fast and furious"],
    ["M*A*S*H", "m a s h"],
    ["Spider-Man", "spider man"],
    ["  Œuvre   complète ", "oeuvre complete"],
    ["Smørrebrød på Łódź, Straße", "smorrebrod pa lodz strasse"],
    ["İstanbul ılık", "istanbul ilik"],
    ["Hawaiʻi", "hawaii"],
    ["Alien³", "alien3"],
    ["ﬁlm", "film"],
    ["8½", "8 1 2"],
    ["Thirteen ¾", "thirteen 3 4"],
    ["千と千尋の神隠し", "千と千尋の神隠し"],
    ["Сталкер", "сталкер"],
    ["기생충", "기생충"],
    ["Οδός", "οδοσ"],
    ["!!!", ""],
    ["", ""],
  ])("%s becomes %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("text that is folded already stays as it is", () => {
    for (const title of ["WALL·E", "8½", "Çà & là", "ドラえもん"]) {
      expect(foldText(foldText(title))).toBe(foldText(title));
    }
  });

  test("composed and decomposed accents and syllables are the same", () => {
    for (const title of ["Amélie", "기생충", "が"]) {
      expect(foldText(title.normalize("NFD"))).toBe(foldText(title.normalize("NFC")));
    }
  });
});

test("the search key has each distinct title apart and written together, padded with blanks", () => {
  expect(searchKey(["WALL·E", "WALL-E", "Vall-I"])).toBe(" wall e walle vall i valli ");
});

test("a title without letters and digits has an empty search key", () => {
  expect(searchKey(["???"])).toBe("  ");
});

describe("what a title sorts by", () => {
  test.each([
    ["The Thing", "thing"],
    ["A Clockwork Orange", "clockwork orange"],
    ["An Education", "education"],
    ["Them!", "them"],
    ["The", "the"],
    ["A", "a"],
    ["Éloge", "eloge"],
    ["???", "???"],
  ])("%s sorts as %s", (title, sorted) => {
    expect(sortTitle(title)).toBe(sorted);
  });
});

test("words worth mending are distinct, of three to forty characters, and no numbers", () => {
  expect(searchTerms(`The the of 2001 2001a ${"x".repeat(41)} Äpfel`)).toEqual(["the", "2001a", "apfel"]);
});

test("of an endless query only the first words count, and of an endless word its beginning", () => {
  expect(queryWords("a ".repeat(5000))).toHaveLength(16);
  expect(queryWords("x".repeat(5000))).toEqual(["x".repeat(40)]);
  expect(queryWords(" …! ")).toEqual([]);
});
