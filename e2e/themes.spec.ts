import type { Page } from "@playwright/test";
import { accessibilityViolations } from "@/e2e/support/accessibility-violations";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const GROUNDS = { dark: "rgb(19, 16, 13)", light: "rgb(246, 239, 226)" };
const PAGES = ["/", `/movies/${starterFilm("Alien").id}`, "/movies?genres=27", "/settings"];

const CHOICES = [
  { choice: "Dark", theme: "dark", device: "light" },
  { choice: "Light", theme: "light", device: "dark" },
] as const;

for (const { choice, theme, device } of CHOICES) {
  test(`somebody who chose ${theme} has it on a ${device} device too, and axe finds nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: device });
    await visit(page, "/settings");
    expect(await groundColour(page)).toBe(GROUNDS[device]);
    await page.getByRole("group", { name: "Theme" }).getByRole("radio", { name: choice }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
    await expect.poll(() => groundColour(page)).toBe(GROUNDS[theme]);
    for (const path of PAGES) {
      await visit(page, path);
      expect(await groundColour(page)).toBe(GROUNDS[theme]);
      expect(await accessibilityViolations(page), path).toEqual([]);
    }
  });
}

function groundColour(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
