import { PHONE, SMALL_PHONE } from "@/e2e/support/devices";
import { SITE_PAGES } from "@/e2e/support/site-pages";
import { expect, test } from "@/e2e/support/test";

for (const viewer of ["newcomer", "rater"] as const) {
  test(`no page makes a ${viewer}'s phone scroll sideways`, async ({ newVisitor, raterState }) => {
    const cookies = viewer === "rater" ? { storageState: raterState } : {};
    const page = await newVisitor({ viewport: PHONE, hasTouch: true, ...cookies });
    for (const { name, path } of SITE_PAGES.filter((sitePage) => sitePage.viewer === viewer)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const viewport of [SMALL_PHONE, PHONE]) {
        await page.setViewportSize(viewport);
        const overflowPx = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflowPx, `${name}, ${viewport.width} px wide`).toBeLessThanOrEqual(0);
      }
    }
  });
}
