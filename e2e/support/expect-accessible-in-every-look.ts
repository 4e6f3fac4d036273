import { expect, type Page } from "@playwright/test";
import { accessibilityViolations } from "@/e2e/support/accessibility-violations";
import { DESKTOP, PHONE } from "@/e2e/support/devices";

const THEMES = ["dark", "light"] as const;

/** Axe finds nothing on a page, dark and light, on a desktop and on a phone. `open` brings it into its state. */
export async function expectAccessibleInEveryLook(page: Page, open: () => Promise<void>): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await open();
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await accessibilityViolations(page), `${colorScheme}, ${viewport.width} px wide`).toEqual([]);
    }
  }
}
