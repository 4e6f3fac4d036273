import { newAccount, signUp } from "@/e2e/support/account";
import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { untilSaid } from "@/e2e/support/messages";
import { clickStars } from "@/e2e/support/rating-control";
import { searchBox } from "@/e2e/support/search-box";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

test("axe finds nothing while the list of keys is open", async ({ page }) => {
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/movies");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  });
});

test("axe finds nothing while suggestions are open", async ({ page }) => {
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/about");
    await searchBox(page).pressSequentially("wall");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
  });
});

test("axe finds nothing while the personal menu is open", async ({ page }) => {
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/about");
    await page.getByRole("button", { name: "You" }).filter({ visible: true }).click();
    await expect(page.getByRole("navigation", { name: "Yours" })).toBeVisible();
  });
});

test("axe finds nothing after a rating, with its message", async ({ page }) => {
  const film = starterFilm("Dracula", 1931);
  let halfStars = 0;
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, `/movies/${film.id}`);
    halfStars += 2;
    await clickStars(page, film, halfStars);
    await untilSaid(page, `You gave Dracula ${halfStars / 2} ${halfStars === 2 ? "star" : "stars"}.`);
  });
});

test("axe finds nothing where a recommendation is explained in numbers", async ({
  newVisitor,
  raterState,
}) => {
  const page = await newVisitor({ storageState: raterState });
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/recommendations");
    await page.getByText("Why, in numbers").first().click();
    await expect(page.getByText("Together").first()).toBeVisible();
  });
});

test("axe finds nothing on forms that were refused", async ({ page }) => {
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/sign-up");
    await page.getByRole("button", { name: "Create the account" }).click();
    await expect(page.getByRole("textbox", { name: "User name" })).toBeFocused();
  });
});

test("axe finds nothing on a member's settings and the question before signing out everywhere", async ({
  page,
}) => {
  await signUp(page, newAccount());
  await expectAccessibleInEveryLook(page, async () => {
    await visit(page, "/settings");
    await page.getByRole("main").getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page.getByRole("dialog", { name: "Sign out everywhere?" })).toBeVisible();
  });
});
