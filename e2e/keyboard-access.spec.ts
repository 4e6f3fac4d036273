import type { Page } from "@playwright/test";
import { DESKTOP, PHONE } from "@/e2e/support/devices";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const PAGES = [
  "/",
  "/movies",
  `/movies/${starterFilm("Alien").id}`,
  "/recommendations",
  "/settings",
  "/sign-up",
];
/** Enough to come from the header into the content. */
const STOPS = 30;

for (const path of PAGES) {
  test(`the first press of Tab on ${path} offers to skip to the content`, async ({ page }) => {
    await visit(page, path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    expect(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement))).toBe(true);
  });
}

for (const path of PAGES) {
  for (const viewport of [DESKTOP, PHONE]) {
    test(`the focus on ${path} is always to be seen, ${viewport.width} px wide`, async ({ newVisitor }) => {
      const page = await newVisitor({ viewport });
      await visit(page, path);
      for (let stop = 1; stop <= STOPS; stop++) {
        await page.keyboard.press("Tab");
        if (await isPastTheEnd(page)) break;
        await expect.poll(() => focusProblem(page), { message: `stop ${stop}` }).toBeNull();
      }
    });
  }
}

/** After the last stop the focus goes to the browser's own controls. */
function isPastTheEnd(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body);
}

/** What is wrong with how the focus shows, or null: it needs an outline, in the window and not under something else. */
function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return "nothing has the focus";
    const outlined = [focused, focused.parentElement, focused.parentElement?.parentElement].find(
      (element) => {
        if (!element) return false;
        const { opacity, outlineStyle, outlineWidth } = getComputedStyle(element);
        return opacity !== "0" && outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      },
    );
    if (!outlined) return `no outline around ${focused.outerHTML.slice(0, 200)}`;
    const { left, right, top, bottom } = outlined.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ];
    const isSeen = points.some(([x = 0, y = 0]) => {
      const above = document.elementFromPoint(x, y);
      return above !== null && (outlined.contains(above) || above.contains(outlined));
    });
    return isSeen ? null : `out of sight: ${outlined.outerHTML.slice(0, 200)}`;
  });
}
