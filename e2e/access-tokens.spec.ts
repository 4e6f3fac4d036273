import type { APIRequestContext } from "@playwright/test";
import { newAccount, signUp } from "@/e2e/support/account";
import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

test("a token is shown once, lets a program in, and no longer when it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  await signUp(page, newAccount());
  await visit(page, "/settings");
  await page.getByRole("link", { name: "Access tokens" }).click();
  await expect(page.getByText("No program has one yet.")).toBeVisible();

  await page.getByRole("textbox", { name: "Name" }).fill("My watch counter");
  await page.getByRole("combobox", { name: "It may" }).selectOption("Read and write");
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByRole("textbox", { name: "Your new token" });
  await expect(shown).toBeFocused();
  const token = await shown.inputValue();
  expect(token).toMatch(/^mat_[0-9A-Za-z]{43}$/);
  await expect(page.getByText(/^Read and write\. Counts until /)).toBeVisible();
  await expect(page.getByText(/never used/)).toBeVisible();

  // A program has no cookies.
  const program = await playwright.request.newContext(baseURL ? { baseURL } : {});
  expect(await statusWith(program, token)).toBe(200);
  await visit(page, "/settings/tokens");
  await expect(page.getByText(/last used/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your new token" })).toBeHidden();
  expect(await page.content()).not.toContain(token);

  await page.getByRole("button", { name: "Revoke My watch counter" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No program has one yet.")).toBeVisible();
  expect(await statusWith(program, token)).toBe(401);
  await program.dispose();
});

test("a token needs a name, and members make none that administers", async ({ page }) => {
  await signUp(page, newAccount());
  await visit(page, "/settings/tokens");
  await expect(page.getByRole("combobox", { name: "It may" }).getByRole("option")).toHaveText([
    "Read",
    "Read and write",
  ]);
  await page.getByRole("button", { name: "Make the token" }).click();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/A token needs a name/);
});

test("axe finds nothing on the tokens of a member", async ({ page }) => {
  await signUp(page, newAccount());
  await visit(page, "/settings/tokens");
  await page.getByRole("textbox", { name: "Name" }).fill("Backup");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByRole("button", { name: "Revoke Backup" })).toBeVisible();
  await expectAccessibleInEveryLook(page, () => visit(page, "/settings/tokens"));
});

async function statusWith(program: APIRequestContext, token: string): Promise<number> {
  const answer = await program.get("/api/v1/tokens", { headers: { authorization: `Bearer ${token}` } });
  return answer.status();
}
