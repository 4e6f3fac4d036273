import { browsedCount, browsedFilms } from "@/e2e/support/browse-page";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

test("a filter that nothing passes says which of its parts to let go", async ({ page }) => {
  await visit(page, "/movies?genres=37&language=ja");
  await expect(page.getByRole("heading", { name: "No movie passes all of these" })).toBeVisible();
  const wayOut = page.getByRole("link", { name: /^Without “Japanese”: \d+ movies$/ });
  const promised = Number(/: (\d+)/.exec((await wayOut.textContent()) ?? "")?.[1]);
  await wayOut.click();
  await expect(page).toHaveURL("/movies?genres=37");
  await expect.poll(() => browsedCount(page)).toBe(promised);
  expect((await browsedFilms(page)).length).toBeGreaterThan(0);
});

test("a filter that nothing passes can be cleared at once", async ({ page }) => {
  await visit(page, "/movies?genres=37&language=ja");
  await page.getByRole("main").getByRole("link", { name: "Clear all filters" }).last().click();
  await expect(page).toHaveURL("/movies");
  await expect.poll(async () => (await browsedFilms(page)).length).toBe(30);
});

test("a film that is not there says where to go", async ({ page }) => {
  await visit(page, "/movies/999999999");
  await expect(page.getByRole("heading", { level: 1, name: "Not in the programme" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Browse all movies" }).click();
  await expect(page).toHaveURL("/movies");
  await expect(page.getByRole("heading", { level: 1, name: "Movies" })).toBeVisible();
});
