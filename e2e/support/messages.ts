import { expect, type Locator, type Page } from "@playwright/test";

/** Where the site says what was done, with "Undo". */
export function messages(page: Page): Locator {
  return page.getByRole("status", { name: "Messages" });
}

/** Waits until the server has taken a change and the page says so. */
export async function untilSaid(page: Page, message: string): Promise<void> {
  await expect(messages(page).getByText(message, { exact: true })).toBeVisible();
}
