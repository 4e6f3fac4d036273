import type { Page } from "@playwright/test";
import {
  type Account,
  expectSignedIn,
  expectSignedOut,
  newAccount,
  signUp,
  submitSignIn,
} from "@/e2e/support/account";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars, expectRating } from "@/e2e/support/rating-control";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const liked = starterFilm("Metropolis");
const disliked = starterFilm("Frozen");

test("what a guest said is still there after signing up, and in another browser", async ({
  page,
  newVisitor,
}) => {
  await visit(page, `/movies/${liked.id}`);
  await clickStars(page, liked, 9);
  await untilSaid(page, "You gave Metropolis 4½ stars.");
  await visit(page, `/movies/${disliked.id}`);
  await clickStars(page, disliked, 3);
  await untilSaid(page, "You gave Frozen 1½ stars.");

  await page.goto("/sign-up");
  await expect(page.getByRole("heading", { name: "Bring along 2 ratings" })).toBeVisible();
  const account = newAccount();
  await signUp(page, account);
  await page.goto("/ratings");
  await expectBothRatings(page);

  const other = await newVisitor();
  await submitSignIn(other, account);
  await expectSignedIn(other, account.username);
  await other.goto("/ratings");
  await expectBothRatings(other);
});

test("what a guest said is taken along into an account that was there before", async ({
  page,
  newVisitor,
}) => {
  const account = newAccount();
  await signUp(page, account);
  const guest = await newVisitor();
  await visit(guest, `/movies/${liked.id}`);
  await clickStars(guest, liked, 8);
  await untilSaid(guest, "You gave Metropolis 4 stars.");
  await submitSignIn(guest, account);
  await expectSignedIn(guest, account.username);
  await page.goto(`/movies/${liked.id}`);
  await expectRating(page, liked, "4 stars");
});

test("a wrong password is said in words, and the name stays", async ({ page, newVisitor }) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  const refused = "No account has this name and password together. Check both and try again.";
  for (const wrong of [
    { ...account, password: "not the password" },
    { username: `${account.username}-nobody`, password: account.password },
  ]) {
    await submitSignIn(other, wrong);
    await expect(other.getByRole("alert").filter({ hasText: refused })).toBeVisible();
    await expect(other.getByRole("textbox", { name: "User name" })).toHaveValue(wrong.username);
    await expectSignedOut(other);
  }
});

const REFUSED_ACCOUNTS: { what: string; account: Partial<Account>; field: string; said: string }[] = [
  {
    what: "a password that is too short",
    account: { password: "short" },
    field: "Password",
    said: "A password has 10 to 200 characters.",
  },
  {
    what: "a name with blanks in it",
    account: { username: "two words" },
    field: "User name",
    said: "A user name has 2 to 32 letters, digits, dots, dashes or underscores.",
  },
];

for (const { what, account, field, said } of REFUSED_ACCOUNTS) {
  test(`${what} is refused beside its field`, async ({ page }) => {
    const { username, password } = { ...newAccount(), ...account };
    await visit(page, "/sign-up");
    await page.getByRole("textbox", { name: "User name" }).fill(username);
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.getByRole("button", { name: "Create the account" }).click();
    const wrong = page.getByRole("textbox", { name: field });
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(new RegExp(said));
    await expectSignedOut(page);
  });
}

test("a name that is taken is refused", async ({ page, newVisitor }) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  await visit(other, "/sign-up");
  const name = other.getByRole("textbox", { name: "User name" });
  await name.fill(account.username.toUpperCase());
  await other.getByRole("textbox", { name: "Password" }).fill("another password");
  await other.getByRole("button", { name: "Create the account" }).click();
  await expect(name).toHaveAccessibleDescription(/taken/);
});

test("signing in leads back to where one came from", async ({ page, newVisitor }) => {
  const account = newAccount();
  await signUp(page, account);
  const other = await newVisitor();
  await visit(other, "/settings");
  await other.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await other.getByRole("textbox", { name: "User name" }).fill(account.username);
  await other.getByRole("textbox", { name: "Password" }).fill(account.password);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other).toHaveURL("/settings");
  await expectSignedIn(other, account.username);
});

async function expectBothRatings(page: Page): Promise<void> {
  const ids = await shownFilmIds(page.getByRole("list", { name: "Rated" }));
  expect(ids.sort()).toEqual([liked.id, disliked.id].sort());
  await expectRating(page, liked, "4½ stars");
  await expectRating(page, disliked, "1½ stars");
}
