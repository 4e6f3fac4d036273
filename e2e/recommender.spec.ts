import type { Page } from "@playwright/test";
import { untilSaid } from "@/e2e/support/messages";
import { dial, listOf, naming, openBreakdownWith, rate, strikeButtons, turn } from "@/e2e/support/programme";
import { readProgramme } from "@/e2e/support/read-programme";
import { starterFilm } from "@/e2e/support/starter-film";
import { diversityOf, meanOf, popularityOf, yearOf } from "@/e2e/support/starter-measures";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

const TASTE = ["Alien", "Blade Runner", "The Thing", "Spirited Away", "Casablanca"].map((title) =>
  starterFilm(title),
);
const [alien] = TASTE;

/** Each rates films one by one in the browser. */
test.setTimeout(120_000);

test("a rating changes the list and is its reason; struck out it goes, and comes back", async ({ page }) => {
  if (!alien) throw new Error("There is no film.");
  const before = await readProgramme(page);
  await rate(page, [alien]);
  const after = await readProgramme(page);
  expect(idsOf(after)).not.toEqual(idsOf(before));
  expect(naming(after, alien.title).length).toBeGreaterThan(0);

  await visit(page, "/recommendations");
  const strike = page.getByRole("button", { name: "Strike this reason: Alien" });
  await openBreakdownWith(page, "Alien");
  await strike.filter({ visible: true }).first().click();
  await untilSaid(page, "Alien is no longer a reason. Its rating stays.");
  await expect(strike).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveCount(1);
  expect(naming(await readProgramme(page), alien.title)).toEqual([]);

  await visit(page, "/recommendations");
  await page.getByRole("link", { name: "One reason struck out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reasons struck out" })).toBeVisible();
  await page.getByRole("button", { name: "Let it count again: Alien" }).click();
  await untilSaid(page, "Alien is a reason again.");
  await expect(page.getByRole("heading", { name: "Every rating counts" })).toBeVisible();
  const restored = await readProgramme(page);
  // Not the entries word for word: other people's ratings change the scores that stand there.
  expect(idsOf(restored)).toEqual(idsOf(after));
  expect(idsOf(naming(restored, alien.title))).toEqual(idsOf(naming(after, alien.title)));
});

test("what was struck out comes back with undo, and its rating never went", async ({ page }) => {
  await rate(page, TASTE);
  const before = await readProgramme(page);
  await visit(page, "/recommendations");
  await openBreakdownWith(page, "Blade Runner");
  await strikeButtons(page, "Blade Runner").first().click();
  await untilSaid(page, "Blade Runner is no longer a reason. Its rating stays.");
  await page.getByRole("button", { name: "Undo" }).click();
  await untilSaid(page, "Blade Runner is a reason again.");
  expect(idsOf(await readProgramme(page))).toEqual(idsOf(before));
});

test("each dial moves the list in its direction, by keyboard, at once and without losing the focus", async ({
  page,
}) => {
  await rate(page, TASTE);
  const ends = async (dial: string, parameter: string) => {
    await visit(page, "/recommendations");
    const usual = await listOf(page);
    const low = await turn(page, dial, "Home", parameter);
    const high = await turn(page, dial, "End", parameter);
    return { low, usual, high };
  };

  const popular = await ends("Renown", "popular");
  expect(meanOf(popular.low, popularityOf)).toBeLessThan(meanOf(popular.usual, popularityOf));
  expect(meanOf(popular.high, popularityOf)).toBeGreaterThan(meanOf(popular.usual, popularityOf));

  const recent = await ends("Age", "recent");
  expect(meanOf(recent.low, yearOf)).toBeLessThan(meanOf(recent.usual, yearOf));
  expect(meanOf(recent.high, yearOf)).toBeGreaterThan(meanOf(recent.usual, yearOf));

  const variety = await ends("Variety", "adventurous");
  expect(diversityOf(variety.high)).toBeGreaterThan(diversityOf(variety.low));

  // Without favourite genres the rules are popularity and newness.
  const rules = await ends("Rules", "rules");
  expect(meanOf(rules.high, popularityOf)).toBeGreaterThan(meanOf(rules.low, popularityOf));
});

test("a copied link shows the same list to the same person", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await rate(page, TASTE);
  await visit(page, "/recommendations?genre=18");
  const steered = await turn(page, "Renown", "Home", "popular");
  await page.getByRole("button", { name: "Copy the link" }).click();
  await untilSaid(page, "The link to this programme is copied.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.toString()).toBe(
    "popular=-100&recent=0&adventurous=20&rules=30&genre=18",
  );
  const other = await context.newPage();
  await other.goto(link);
  expect(await listOf(other)).toEqual(steered);
});

test("the dials keep a name, come back by it, and lose it again", async ({ page }) => {
  await visit(page, "/recommendations?popular=-60&recent=-40");
  const moods = page.getByRole("list", { name: "Moods" });
  await page.getByText("Save as a mood").click();
  await page.getByRole("textbox", { name: "A name for these dials" }).fill("Matinée of old");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await untilSaid(page, "The mood Matinée of old is saved.");
  await expect(moods.getByRole("link", { name: "Matinée of old" })).toHaveAttribute("aria-current", "true");
  await moods.getByRole("link", { name: "As usual" }).click();
  await expect(page).toHaveURL("/recommendations");
  await expect(dial(page, "Renown")).toHaveValue("0");
  await moods.getByRole("link", { name: "Matinée of old" }).click();
  await expect(page).toHaveURL("/recommendations?popular=-60&recent=-40");
  await expect(dial(page, "Renown")).toHaveValue("-60");
  await moods.getByRole("button", { name: "Delete the mood Matinée of old" }).click();
  await untilSaid(page, "The mood Matinée of old is gone.");
  await expect(moods.getByRole("link", { name: "Matinée of old" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(moods.getByRole("link", { name: "Matinée of old" })).toBeVisible();
});

test("a second mood of the same name is refused in words", async ({ page }) => {
  await visit(page, "/recommendations");
  for (const name of ["Rain", "rain"]) {
    await page.getByText("Save as a mood").click();
    await page.getByRole("textbox", { name: "A name for these dials" }).fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    if (name === "Rain") await untilSaid(page, "The mood Rain is saved.");
  }
  await expect(page.getByRole("alert").filter({ hasText: "already" })).toBeVisible();
});

test("a filter keeps the programme full of what passes it", async ({ page }) => {
  await visit(page, "/recommendations");
  await page.getByText("Only certain films").click();
  await page.getByRole("radio", { name: "With Western" }).check();
  await expect(page).toHaveURL("/recommendations?genre=37");
  await expect.poll(() => genresOfFirst(page)).toContain(37);
  const westerns = await listOf(page);
  expect(westerns.filter(({ genreIds }) => !genreIds.includes(37))).toEqual([]);
  await page.getByRole("textbox", { name: "To", exact: true }).fill("1969");
  await page.keyboard.press("Tab");
  await expect(page).toHaveURL("/recommendations?genre=37&year_to=1969");
  await expect.poll(async () => (await listOf(page)).every((film) => yearOf(film) <= 1969)).toBe(true);
  await page.getByRole("link", { name: "All films again" }).click();
  await expect(page).toHaveURL("/recommendations");
  await expect.poll(async () => (await listOf(page)).length).toBe(24);
});

test("films like one that is dismissed step back", async ({ page }) => {
  await rate(page, TASTE.slice(0, 2));
  await visit(page, "/recommendations");
  const [first] = await listOf(page);
  if (!first) throw new Error("Nothing is recommended.");
  await page.getByRole("button", { name: `Less like this: ${first.title}`, exact: true }).click();
  await untilSaid(page, `${first.title} will not be recommended.`);
  await expect.poll(async () => idsOfFilms(await listOf(page))).not.toContain(first.id);
  const programme = await readProgramme(page);
  const against = programme.filter(({ text }) => text.includes(`You are not interested in ${first.title}`));
  expect(against.length).toBeGreaterThan(0);
});

test("the rules alone leave the dials at rest", async ({ page }) => {
  await visit(page, "/recommendations?popular=40");
  await page.getByRole("radio", { name: "Rules", exact: true }).check();
  await expect(page).toHaveURL("/recommendations?mode=rules&popular=40");
  await expect(dial(page, "Renown")).toBeDisabled();
  await page.getByRole("radio", { name: "Everything" }).check();
  await expect(page).toHaveURL("/recommendations?popular=40");
  await expect(dial(page, "Renown")).toBeEnabled();
});

test("while nothing was learned from ratings, the page says how many are missing", async ({ page }) => {
  await page.goto("/recommendations");
  await expect(page.getByText(/Matinee needs [\d,]+ more ratings from the people here/)).toBeVisible();
});

test("an address that makes no sense shows the usual programme", async ({ page }) => {
  const response = await page.goto(
    "/recommendations?popular=900&recent=x&mode=magic&genre=0&year_from=12&age_max=-1&min_score=ten",
  );
  expect(response?.status()).toBe(200);
  expect(await listOf(page)).toHaveLength(24);
});

async function genresOfFirst(page: Page): Promise<number[]> {
  const [first] = await listOf(page);
  return first ? [...first.genreIds] : [];
}

function idsOfFilms(films: readonly { id: number }[]): number[] {
  return films.map(({ id }) => id);
}

function idsOf(programme: readonly { movieId: number }[]): number[] {
  return programme.map(({ movieId }) => movieId);
}
