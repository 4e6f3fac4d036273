import type { Browser, Page } from "@playwright/test";
import { expectSignedIn, submitSignIn } from "@/e2e/support/account";
import { addDeadLetter } from "@/e2e/support/add-dead-letter";
import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { ADMIN } from "@/e2e/support/product-environment";
import { clickStars } from "@/e2e/support/rating-control";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";
import { webhookReceiver } from "@/tests/harness/webhook-receiver";

/** Each test goes on where the one before has left the page. */
test.describe.configure({ mode: "serial" });

const replayed = starterFilm("Metropolis");
const discarded = starterFilm("Nosferatu", 1922);
const rated = starterFilm("The General");
const HOOK = "Scores for the wall display";
let admin: Page;

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  admin = await browser.newPage();
  await submitSignIn(admin, { username: ADMIN.email, password: ADMIN.password });
  await expectSignedIn(admin, "admin");
});
test.afterAll(async () => {
  await admin?.close();
});

const letterOf = (movieId: number) =>
  admin.getByRole("listitem").filter({ hasText: `movie:${movieId}, for update-movie-score` });

test("who is no administrator is not let in", async ({ page }) => {
  await page.goto("/admin/events");
  await expect(page).toHaveURL("/sign-in?next=%2Fadmin%2Fevents");
});

test("what failed five times says why, is tried again, or discarded", async () => {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  await addDeadLetter(dataDir, replayed.id, "the scores were being rebuilt");
  await addDeadLetter(dataDir, discarded.id, "nobody wants this any more");
  await visit(admin, "/admin/events");
  await expect(letterOf(replayed.id)).toContainText("the scores were being rebuilt");
  await expectAccessibleInEveryLook(admin, () => visit(admin, "/admin/events"));

  await letterOf(discarded.id).getByRole("button", { name: "Discard" }).click();
  await expect(letterOf(discarded.id)).toBeHidden();
  await letterOf(replayed.id).getByRole("button", { name: "Try again" }).click();
  await expect(letterOf(replayed.id)).toBeHidden();
  // It took effect: had it failed again, it would be counted as one to be tried again.
  await expect(async () => {
    await visit(admin, "/admin/events");
    await expect(figure("Tried again")).toHaveText("0");
  }).toPass();
  await expect(letterOf(replayed.id)).toBeHidden();
});

const figure = (name: string) =>
  admin
    .locator("dl > div")
    .filter({ has: admin.getByText(name, { exact: true }) })
    .getByRole("definition")
    .first();

test("a webhook with an address that cannot be is refused in words, and nothing has to be typed again", async () => {
  await visit(admin, "/admin/events");
  await admin.getByRole("textbox", { name: "Name" }).fill(HOOK);
  await admin.getByRole("textbox", { name: "Address" }).fill("ftp://hooks.example.org/");
  await admin.getByRole("checkbox", { name: "movie.rated" }).check();
  await admin.getByRole("button", { name: "Make the webhook" }).click();
  await expect(admin.getByRole("alert").getByText(/must be an http or https one/)).toBeVisible();
  await expect(admin.getByRole("textbox", { name: "Name" })).toHaveValue(HOOK);
  await expect(admin.getByRole("checkbox", { name: "movie.rated" })).toBeChecked();
});

test("a webhook's secret is shown once, and what is sent to it is logged", async ({ page }) => {
  const receiver = await webhookReceiver();
  await admin.getByRole("textbox", { name: "Address" }).fill(receiver.url);
  await admin.getByRole("button", { name: "Make the webhook" }).click();
  await expect(admin.getByRole("textbox", { name: "The webhook's secret" })).toHaveValue(/^whsec_/);
  await visit(admin, "/admin/events");
  await expect(admin.getByRole("textbox", { name: "The webhook's secret" })).toBeHidden();

  await visit(page, `/movies/${rated.id}`);
  await clickStars(page, rated, 8);
  await expect(async () => {
    expect(receiver.received.map(({ body }) => JSON.parse(body).subject)).toContain(`movie:${rated.id}`);
  }).toPass();
  await admin.getByRole("link", { name: HOOK }).click();
  await expect(admin.getByRole("heading", { level: 1, name: HOOK })).toBeVisible();
  await expect(async () => {
    await admin.reload();
    await expect(admin.getByRole("listitem").filter({ hasText: "Accepted, 1 attempt" }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  const log = new URL(admin.url()).pathname;
  await expectAccessibleInEveryLook(admin, () => visit(admin, log));
  await receiver.close();
});

test("a webhook is switched off, given a new secret, and deleted", async () => {
  await visit(admin, "/admin/events");
  const hook = admin.getByRole("listitem").filter({ has: admin.getByRole("heading", { name: HOOK }) });
  await hook.getByRole("button", { name: "Switch off" }).click();
  await expect(hook.getByText("Off, 0 to be sent")).toBeVisible();
  await hook.getByRole("button", { name: "New secret" }).click();
  await expect(hook.getByRole("textbox", { name: "The webhook's secret" })).toHaveValue(/^whsec_/);
  await hook.getByRole("button", { name: "Delete" }).click();
  await expect(hook).toBeHidden();
});
