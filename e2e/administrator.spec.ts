import { expectSignedIn, newAccount, signUp, submitSignIn } from "@/e2e/support/account";
import { ADMIN } from "@/e2e/support/product-environment";
import { expect, test } from "@/e2e/support/test";

test("the administrator of the configuration signs in by e-mail address and is told what they are", async ({
  page,
}) => {
  await submitSignIn(page, { username: ADMIN.email, password: ADMIN.password });
  await expectSignedIn(page, "admin");
  await page.goto("/settings");
  await expect(page.getByRole("term").filter({ hasText: "Role" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Administrator" })).toBeVisible();
});

test("who signs up is no administrator", async ({ page }) => {
  await signUp(page, newAccount());
  await page.goto("/settings");
  await expect(page.getByRole("term").filter({ hasText: "User name" })).toBeVisible();
  await expect(page.getByText("Administrator")).toBeHidden();
});

test("where there is an administrator, no setup link makes another", async ({ page }) => {
  await page.goto("/setup?token=anything");
  await expect(page.getByRole("heading", { level: 1, name: "This link has been used" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/sign-in");
});
