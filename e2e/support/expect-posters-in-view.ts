import { expect, type Page } from "@playwright/test";

/** Waits until every poster in the window has a picture in it, and that there are some. */
export async function expectPostersInView(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(postersInView)).toEqual({ some: true, missing: [] });
}

function postersInView(): { some: boolean; missing: string[] } {
  const inView = [...document.images].filter((image) => {
    const { top, bottom, left, right, width } = image.getBoundingClientRect();
    return width > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  });
  const missing = inView.filter((image) => !image.complete || image.naturalWidth === 0);
  return { some: inView.length > 0, missing: missing.map((image) => image.src) };
}
