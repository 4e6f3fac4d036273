import type { Page } from "@playwright/test";
import { filmIdIn } from "@/e2e/support/starter-film";

export type ProgrammeEntry = { movieId: number; title: string; text: string };

/** What `/recommendations` shows to whoever is looking: each film with all that is written about it, reason included. */
export async function readProgramme(page: Page, query = ""): Promise<ProgrammeEntry[]> {
  await page.goto(`/recommendations${query}`);
  const entries = page.getByRole("list", { name: "Recommended films" }).getByRole("article");
  return Promise.all(
    (await entries.all()).map(async (entry) => {
      const link = entry.getByRole("heading").getByRole("link");
      return {
        movieId: filmIdIn(await link.getAttribute("href")),
        title: (await link.textContent()) ?? "",
        text: (await entry.textContent()) ?? "",
      };
    }),
  );
}
