import type { Locator, Page } from "@playwright/test";

export function searchBox(page: Page): Locator {
  return page.getByRole("combobox", { name: "Search movies and people" });
}
