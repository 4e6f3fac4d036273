import type { Page } from "@playwright/test";

/**
 * Opens a page and waits until its scripts are listening. A key pressed before does what it does without scripts, which
 * `without-scripts.spec.ts` tests.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilListening(page);
}

/** Waits until React has taken over the document and has run its effects. */
export async function untilListening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const content = document.getElementById("content");
    return content && Object.keys(content).some((key) => key.startsWith("__reactProps"));
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
}
