import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it is now: the rule, and the elements that break it. */
export async function accessibilityViolations(page: Page): Promise<{ rule: string; elements: string[] }[]> {
  // There are no frames, for which alone the other mode is; without the list of what is right it takes a fifth.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => ({
    rule: id,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}
