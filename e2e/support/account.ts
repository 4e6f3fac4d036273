import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { visit } from "@/e2e/support/visit";

export type Account = { username: string; password: string };

/** An account that nobody has yet. */
export function newAccount(): Account {
  return {
    username: `viewer-${randomUUID().slice(0, 8)}`,
    password: `popcorn in row ${randomUUID().slice(0, 4)}`,
  };
}

/** Signs up whoever is looking, up to the page that follows. */
export async function signUp(page: Page, { username, password }: Account): Promise<void> {
  await visit(page, "/sign-up");
  await page.getByRole("textbox", { name: "User name" }).fill(username);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expectSignedIn(page, username);
}

/** Fills the sign-in form and sends it; what follows is the test's to expect. */
export async function submitSignIn(page: Page, { username, password }: Account): Promise<void> {
  await visit(page, "/sign-in");
  await page.getByRole("textbox", { name: "User name or e-mail address" }).fill(username);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function expectSignedIn(page: Page, username: string): Promise<void> {
  await expect(page.getByRole("banner").getByRole("button", { name: username })).toBeVisible();
}

export async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
}
