import { expect, type Locator, type Page } from "@playwright/test";

type Titled = { title: string };

/** The radio buttons of a film's rating, on its own page or in a list. */
export function ratingOf(page: Page, { title }: Titled): Locator {
  return page.getByRole("group", { name: `Your rating of ${title}`, exact: true });
}

/** The chosen radio button of a film's rating says `label`, such as "4½ stars". */
export async function expectRating(page: Page, film: Titled, label: string): Promise<void> {
  await expect(ratingOf(page, film).getByRole("radio", { name: label, exact: true })).toBeChecked();
}

export async function expectNoRating(page: Page, film: Titled): Promise<void> {
  await expect(ratingOf(page, film)).toBeVisible();
  await expect(ratingOf(page, film).getByRole("radio", { checked: true })).toHaveCount(0);
}

/** Clicks into the row of stars, where a rating of so many half stars ends. */
export async function clickStars(page: Page, film: Titled, halfStars: number): Promise<void> {
  await ratingOf(page, film).click({ position: await placeOf(page, film, halfStars) });
}

/** The same with a finger. */
export async function tapStars(page: Page, film: Titled, halfStars: number): Promise<void> {
  await ratingOf(page, film).tap({ position: await placeOf(page, film, halfStars) });
}

async function placeOf(page: Page, film: Titled, halfStars: number): Promise<{ x: number; y: number }> {
  const stars = ratingOf(page, film);
  await stars.scrollIntoViewIfNeeded();
  const box = await stars.boundingBox();
  if (!box) throw new Error(`The stars of ${film.title} are not on the page.`);
  return { x: (box.width * (halfStars - 0.5)) / 10, y: box.height / 2 };
}

/** Presses Tab until the rating has the focus, as someone without a mouse does. */
export async function tabToRating(page: Page, film: Titled): Promise<void> {
  const radios = ratingOf(page, film).getByRole("radio");
  for (let presses = 0; presses < TAB_PRESSES_MAX; presses++) {
    await page.keyboard.press("Tab");
    const isReached = await radios.evaluateAll((all) =>
      all.some((radio) => radio === document.activeElement),
    );
    if (isReached) return;
  }
  throw new Error(`The rating of ${film.title} was not reached with ${TAB_PRESSES_MAX} presses of Tab.`);
}

const TAB_PRESSES_MAX = 40;
