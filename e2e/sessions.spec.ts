import { expectSignedIn, expectSignedOut, newAccount, signUp, submitSignIn } from "@/e2e/support/account";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars, expectNoRating } from "@/e2e/support/rating-control";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const film = starterFilm("Rebecca");

test("signing out leaves nothing of the member in the browser", async ({ page }) => {
  const account = newAccount();
  await signUp(page, account);
  await visit(page, `/movies/${film.id}`);
  await clickStars(page, film, 8);
  await untilSaid(page, "You gave Rebecca 4 stars.");
  await page.getByRole("banner").getByRole("button", { name: account.username }).click();
  await page.getByRole("navigation", { name: "Yours" }).getByRole("button", { name: "Sign out" }).click();
  await expectSignedOut(page);
  await visit(page, `/movies/${film.id}`);
  await expectNoRating(page, film);
});

test("signing out in one browser leaves the other signed in", async ({ page, newVisitor }) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  await submitSignIn(other, account);
  await expectSignedIn(other, account.username);
  await visit(page, "/settings");
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await expectSignedOut(page);
  await other.goto("/settings");
  await expectSignedIn(other, account.username);
});

test("signing out everywhere ends the other browser's session too", async ({ page, newVisitor }) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  await submitSignIn(other, account);
  await expectSignedIn(other, account.username);

  await visit(page, "/settings");
  await page.getByRole("main").getByRole("button", { name: "Sign out everywhere" }).click();
  const question = page.getByRole("dialog", { name: "Sign out everywhere?" });
  await question.getByRole("button", { name: "Sign out everywhere" }).click();
  await expectSignedOut(page);
  await other.goto("/settings");
  await expectSignedOut(other);
  await expect(other.getByRole("main").getByRole("link", { name: "Create an account" })).toBeVisible();
});

test("signing out everywhere asks before it does", async ({ page }) => {
  const account = newAccount();
  await signUp(page, account);
  await visit(page, "/settings");
  await page.getByRole("main").getByRole("button", { name: "Sign out everywhere" }).click();
  const question = page.getByRole("dialog", { name: "Sign out everywhere?" });
  await question.getByRole("button", { name: "Stay signed in" }).click();
  await expect(question).toBeHidden();
  await page.reload();
  await expectSignedIn(page, account.username);
});

test("a changed password ends other sessions, and only the new one opens another", async ({
  page,
  newVisitor,
}) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  await submitSignIn(other, account);
  await expectSignedIn(other, account.username);

  await visit(page, "/settings");
  await page.getByRole("textbox", { name: "Current password" }).fill(account.password);
  await page.getByRole("textbox", { name: "New password" }).fill("a whole new password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Password changed." })).toBeVisible();
  await page.reload();
  await expectSignedIn(page, account.username);

  await other.reload();
  await expectSignedOut(other);
  await submitSignIn(other, account);
  await expect(other.getByRole("alert").filter({ hasText: "No account has this name" })).toBeVisible();
  await submitSignIn(other, { ...account, password: "a whole new password" });
  await expectSignedIn(other, account.username);
});

test("a wrong current password changes nothing and is said beside its field", async ({ page }) => {
  const account = newAccount();
  await signUp(page, account);
  await visit(page, "/settings");
  const current = page.getByRole("textbox", { name: "Current password" });
  await current.fill("not the password");
  await page.getByRole("textbox", { name: "New password" }).fill("a whole new password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(current).toHaveAccessibleDescription(/\S/);
  await expect(current).toBeFocused();
  await page.reload();
  await expectSignedIn(page, account.username);
});
