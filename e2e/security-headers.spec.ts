import type { Page } from "@playwright/test";
import { SITE_PAGES } from "@/e2e/support/site-pages";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

for (const { name, path, viewer } of SITE_PAGES) {
  test(`nothing on the page breaks its own policy: ${name}`, async ({ newVisitor, raterState }) => {
    const page = await newVisitor(viewer === "rater" ? { storageState: raterState } : {});
    const violations = await watchViolations(page);
    await visit(page, path);
    await page.waitForLoadState("networkidle");
    expect(await violations()).toEqual([]);
  });
}

test("a script that somebody got into a page does not run", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto("/movies");
  const hasRun = await page.evaluate(async () => {
    const holder = document.createElement("div");
    holder.innerHTML = '<img src="/none" onerror="window.stolen = true">';
    const script = document.createElement("script");
    script.textContent = "window.stolen = true";
    document.body.append(holder, script);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return "stolen" in window;
  });
  expect(hasRun).toBe(false);
  await page.close();
});

test("every page has a nonce of its own, and every answer the headers that keep browsers safe", async ({
  request,
}) => {
  const policies = new Set<string>();
  for (const path of [
    "/",
    "/",
    "/movies",
    "/no/such/page",
    `/posters/${starterFilm("Alien").id}`,
    "/api/v1/genres",
  ]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    policies.add(policy);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(/script-src[^;]*unsafe/.test(policy), path).toBe(false);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-request-id"], path).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  expect(policies.size).toBe(6);
});

/** Listens from before the first script on; the function returned tells what was refused so far. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}
