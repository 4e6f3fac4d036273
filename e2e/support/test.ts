import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { createRater } from "@/e2e/support/create-rater";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

type Fixtures = {
  /** Opens a page in a browser of its own: nobody, whom nobody has seen before, unless it is given cookies. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>;
};

type WorkerFixtures = {
  /** The cookies of a guest who has said all that can be said. Only for reading: several tests share it. */
  raterState: StorageState;
};

/** Playwright's test, in which every script error on any page is a failure. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  context: async ({ context }, use) => {
    const problems = watch(context);
    await use(context);
    expect(problems).toEqual([]);
  },

  newVisitor: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[][] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      problems.push(watch(context));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(problems.flat()).toEqual([]);
  },

  raterState: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await createRater(await context.newPage());
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
});

export { expect };

/** Collects what goes wrong in the scripts of a context's pages. The network's troubles are for each test to judge. */
function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(String(error.error().stack)));
  context.on("console", (message) => {
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    problems.push(message.text());
  });
  return problems;
}
