import type { Browser, Page } from "@playwright/test";
import { expectSignedIn, newAccount, signUp, submitSignIn } from "@/e2e/support/account";
import { PHONE } from "@/e2e/support/devices";
import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { ADMIN } from "@/e2e/support/product-environment";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

/** Each test goes on where the one before has left the shop. */
test.describe.configure({ mode: "serial" });

const film = starterFilm("Metropolis");
const declined = starterFilm("Nosferatu", 1922);
const PAID_SOON = { timeout: 20_000 };
let admin: Page;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  admin = await browser.newPage();
  await submitSignIn(admin, { username: ADMIN.email, password: ADMIN.password });
  await expectSignedIn(admin, "admin");
});
test.afterAll(async () => {
  await admin?.close();
});

async function offer(title: string, kind: string, price: string): Promise<void> {
  await visit(admin, "/admin/offers");
  await admin.getByRole("textbox", { name: "Find a film" }).fill(title);
  await admin.getByRole("button", { name: "Find", exact: true }).click();
  await admin.getByRole("list", { name: "Films found" }).getByRole("link", { name: title }).first().click();
  await expect(admin.getByRole("heading", { level: 2, name: title })).toBeVisible();
  const form = admin.getByRole("region", { name: kind });
  await form.getByRole("textbox", { name: "Price" }).fill(price);
  await form.getByRole("button", { name: /Offer it/ }).click();
}

/** Puts the film into the basket of whoever looks, and orders it. */
async function order(page: Page, { id }: { id: number }, button: string): Promise<void> {
  await visit(page, `/movies/${id}`);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your basket" })).toBeVisible();
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

test("nothing is for sale until the administrator has said that they may, and set a price", async ({
  page,
}) => {
  await visit(admin, "/admin/offers");
  await expect(admin.getByRole("heading", { name: "The shop is closed" })).toBeVisible();
  await expect(admin.getByText("TMDB’s data is free for non-commercial use only.")).toBeVisible();
  await admin.getByRole("button", { name: "Open the shop" }).click();
  await expect(admin.getByRole("alert").getByText(/Confirm first/)).toBeVisible();
  await offer(film.title, "Rent", "3.99");
  await expect(admin.getByRole("button", { name: /Change the price: Rent/ })).toBeVisible();
  await visit(page, `/movies/${film.id}`);
  await expect(page.getByText("Rent €3.99")).toBeHidden();

  await visit(admin, "/admin/offers");
  await admin.getByRole("checkbox", { name: /agreement/ }).check();
  await admin.getByRole("button", { name: "Open the shop" }).click();
  await expect(admin.getByRole("heading", { name: "The shop is open" })).toBeVisible();
  await visit(page, `/movies/${film.id}`);
  await expect(page.getByText("Rent €3.99")).toBeVisible();
});

test("a price that can be read in two ways is refused in words", async () => {
  await offer(declined.title, "Rent", "1,99");
  await expect(
    admin.getByRole("alert").getByText(/must be an amount of EUR such as 50.00 or 5/),
  ).toBeVisible();
  await offer(declined.title, "Rent", "4.13");
  await expect(admin.getByRole("button", { name: /Change the price: Rent/ })).toBeVisible();
});

test("a guest is asked to sign in, and comes back to the film", async ({ page }) => {
  await visit(page, `/movies/${film.id}`);
  await page.getByRole("link", { name: "Rent €3.99" }).click();
  await expect(page).toHaveURL(`/sign-in?next=/movies/${film.id}`);
  await visit(page, "/basket");
  await expect(page).toHaveURL("/sign-in?next=%2Fbasket");
});

test("an order becomes paid while one looks on, and stands in the list and in the ledger", async ({
  page,
}) => {
  await signUp(page, newAccount());
  await order(page, film, "Rent €3.99");
  await expect(heading(page, "Paid")).toBeVisible(PAID_SOON);
  await expect(page.getByRole("listitem").filter({ hasText: /^Paid$/ })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(page.getByText("Invoice")).toBeVisible();
  await visit(page, "/orders");
  await expect(page.getByRole("list", { name: "Orders" }).getByRole("listitem")).toHaveText([
    /Paid.*Metropolis/,
  ]);
  await visit(page, "/basket");
  await expect(page.getByText("It is empty")).toBeVisible();
  await visit(admin, "/admin/ledger");
  await expect(admin.getByRole("heading", { name: "It balances" })).toBeVisible();
  await visit(admin, "/admin/orders");
  await expect(admin.getByRole("list", { name: "Orders" }).getByRole("listitem").first()).toHaveText(
    /Metropolis/,
  );
});

test("a declined order says why, and can be tried again", async ({ page }) => {
  await signUp(page, newAccount());
  await order(page, declined, "Rent €4.13");
  await expect(heading(page, "Not paid")).toBeVisible(PAID_SOON);
  await expect(page.getByRole("alert").getByText(/The card was declined/)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Attempt")).toBeVisible(PAID_SOON);
  await expect(heading(page, "Not paid")).toBeVisible(PAID_SOON);
});

test("a film leaves the basket again", async ({ page }) => {
  await signUp(page, newAccount());
  await visit(page, `/movies/${film.id}`);
  await page.getByRole("button", { name: "Rent €3.99" }).click();
  await page.getByRole("button", { name: `Remove ${film.title}` }).click();
  await expect(page.getByText("It is empty")).toBeVisible();
});

test("an order page that loses its connection catches up when it is back", async ({ page, context }) => {
  await signUp(page, newAccount());
  await page.route("**/api/v1/orders/*", (route) => route.abort());
  await order(page, film, "Rent €3.99");
  await expect(page.getByText("Connection lost.")).toBeVisible();
  await page.unroute("**/api/v1/orders/*");
  await expect(heading(page, "Paid")).toBeVisible(PAID_SOON);
  expect(context.pages()).toHaveLength(1);
});

test("without scripts an order is placed and followed all the same", async ({ browser, newVisitor }) => {
  const account = newAccount();
  const signingUp = await newVisitor();
  await signUp(signingUp, account);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signingUp.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(`/movies/${film.id}`);
  await page.getByRole("button", { name: "Rent €3.99" }).click();
  await page.getByRole("button", { name: /^Order for/ }).click();
  await expect
    .poll(async () => {
      await page.reload();
      return heading(page, "Paid").isVisible();
    }, PAID_SOON)
    .toBe(true);
  await context.close();
});

test("axe finds nothing on the pages of orders", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page, newAccount());
  await page.setViewportSize(PHONE);
  await order(page, declined, "Rent €4.13");
  await expect(heading(page, "Not paid")).toBeVisible(PAID_SOON);
  const failed = page.url();
  await expectAccessibleInEveryLook(page, () => visit(page, failed));
  await visit(page, `/movies/${film.id}`);
  await page.getByRole("button", { name: "Rent €3.99" }).click();
  await expect(heading(page, "Your basket")).toBeVisible();
  await expectAccessibleInEveryLook(page, () => visit(page, "/basket"));
  await expectAccessibleInEveryLook(page, () => visit(page, "/orders"));
  for (const path of [`/admin/offers?movie=${film.id}`, "/admin/orders", "/admin/ledger"]) {
    await expectAccessibleInEveryLook(admin, () => visit(admin, path));
  }
});
