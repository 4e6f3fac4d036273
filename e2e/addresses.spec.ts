import { browseResults } from "@/e2e/support/browse-page";
import { shownFilmIds } from "@/e2e/support/shown-film-ids";
import { expect, test } from "@/e2e/support/test";

// Only what the server answers is of interest here.
test.use({ javaScriptEnabled: false });
test.beforeEach(({ page }) => page.route("/posters/**", (route) => route.abort()));

const SENSELESS_FILTERS = [
  "genres=abc,99999,-1",
  "genres=18&genres=27&genres[]=1",
  "from=20000&to=-5",
  "from=1999&to=1990",
  "language=%00",
  "language=zzzz",
  "score=-3",
  "score=NaN",
  "runtime=x-y",
  "sort=title;drop%20table%20movies",
  "sort=rating.sideways",
  "page=0",
  "page=-1",
  "page=1e9",
  "page=99999",
  "page=5-2",
  "constructor=1&__proto__=2",
  `genres=${"18,".repeat(1000)}`,
];

test("a filter that makes no sense still shows movies", async ({ page }) => {
  for (const query of SENSELESS_FILTERS) {
    const answer = await page.goto(`/movies?${query}`);
    expect.soft(answer?.status(), query).toBe(200);
    expect.soft((await shownFilmIds(browseResults(page))).length, query).toBeGreaterThan(0);
  }
});

const ODD_ADDRESSES = [
  "/search?q=%00&page=-1",
  "/search?q=%F0%9F%8D%BF",
  `/search?q=${"long ".repeat(200)}`,
  "/search?q=godfather&page=9999",
  "/recommendations?films=1e9",
  "/ratings?show=everything&page=99999",
  "/watchlist?page=abc",
  "/sign-in?next=//elsewhere.example",
  "/setup?token=wrong",
];

for (const address of ODD_ADDRESSES) {
  test(`${address.slice(0, 40)} is a page with a title`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\S/);
    await expect(page.getByRole("heading", { name: "The film tore" })).toBeHidden();
  });
}

const MISSING = [
  "/movies/999999999",
  "/movies/0",
  "/movies/-1",
  "/movies/99999999999999999999",
  "/movies/603abc",
  "/people/999999999",
  "/people/nobody",
  "/no/such/page",
];

test("an address with nothing behind it is not found", async ({ page }) => {
  for (const address of MISSING) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(404);
  }
});
