import { expect } from "vitest";

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#39);)/;

/** Fails unless the text is one XML element, its tags balanced, nothing unescaped and no forbidden character. */
export function expectWellFormed(document: string): void {
  expect(document).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
  expect(document).not.toMatch(LOOSE_AMPERSAND);
  const open: string[] = [];
  let at = 0;
  while (at < document.length) {
    TEXT.lastIndex = at;
    const text = TEXT.exec(document);
    if (text) {
      expect(open.length, "text outside the root").toBeGreaterThan(0);
      at = TEXT.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(document);
    expect(tag, `not a tag: ${document.slice(at, at + 60)}`).not.toBeNull();
    at = TAG.lastIndex;
    const [, closing, name = "", , empty] = tag ?? [];
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open).toEqual([]);
}
