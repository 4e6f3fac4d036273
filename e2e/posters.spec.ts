import type { Page } from "@playwright/test";
import { expectPostersInView } from "@/e2e/support/expect-posters-in-view";
import { FILM_WITH_POSTER_PATH, FILM_WITH_UNSEEN_POSTER } from "@/e2e/support/imported-films";
import { startImageHost } from "@/e2e/support/start-image-host";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";

const film = FILM_WITH_POSTER_PATH;

/** After a failure the image host is left alone for half a minute. */
const PATIENCE_MS = 40_000;

test("TMDB's poster is shown and kept; ours stands in for one that cannot be had", async ({ newVisitor }) => {
  test.slow();
  const imageHost = await startImageHost();
  try {
    await expect(async () => {
      const page = await newVisitor();
      expect(await posterType(page, film.id)).toBe("image/png");
      await expectPostersInView(page);
    }).toPass({ timeout: PATIENCE_MS });
    expect(imageHost.asked[0]).toMatch(/^\/t\/p\/w\d+\/lighthouse-keeper\.jpg$/);
  } finally {
    await imageHost.stop();
  }
  const page = await newVisitor();
  expect(await posterType(page, film.id)).toBe("image/png");
  expect(await posterType(page, FILM_WITH_UNSEEN_POSTER.id)).toBe("image/svg+xml");
  await expectPostersInView(page);
});

test("a film without a picture has a drawing of its own", async ({ page }) => {
  expect(await posterType(page, starterFilm("Nosferatu").id)).toBe("image/svg+xml");
  await expectPostersInView(page);
});

test("a poster of a film that is not there is not found", async ({ request }) => {
  for (const id of ["999999999", "0", "abc", "99999999999999999999"]) {
    expect((await request.get(`/posters/${id}`)).status(), id).toBe(404);
  }
});

/** Opens a film's page; resolves with the content type of its poster. */
async function posterType(page: Page, movieId: number): Promise<string | undefined> {
  const poster = page.waitForResponse(
    (response) => new URL(response.url()).pathname === `/posters/${movieId}`,
  );
  await page.goto(`/movies/${movieId}`);
  return (await poster).headers()["content-type"];
}
