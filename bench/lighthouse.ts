import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig, type Flags } from "lighthouse";
import { CHROMIUM_ARGUMENTS } from "@/scripts/test/chromium-arguments";

/**
 * `npm run bench:lighthouse -- [BASE] [MOVIE_ID]`: Lighthouse on a running production build, desktop and mobile. Prints
 * the median of three runs for home, browse and detail.
 */
const [base = "http://localhost:3000", movieId = "603"] = process.argv.slice(2);
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
type Measurement = Record<(typeof CATEGORIES)[number] | "cls" | "lcpMs", number>;

const pages = { home: "/", browse: "/movies", detail: `/movies/${movieId}` };

const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", ...CHROMIUM_ARGUMENTS],
});

try {
  for (const [page, path] of Object.entries(pages)) {
    for (const device of ["desktop", "mobile"] as const) {
      const runs: Measurement[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(base + path, device));
      const scores = CATEGORIES.map((category) => `${category} ${median(runs.map((run) => run[category]))}`);
      const cls = median(runs.map((run) => run.cls)).toFixed(3);
      const lcpMs = Math.round(median(runs.map((run) => run.lcpMs)));
      console.log(`${page} ${device}: ${scores.join(", ")}, CLS ${cls}, LCP ${lcpMs} ms`);
    }
  }
} finally {
  chrome.kill();
}

async function measure(url: string, device: "desktop" | "mobile"): Promise<Measurement> {
  const flags: Flags = { port: chrome.port, onlyCategories: [...CATEGORIES], logLevel: "error" };
  const result = await lighthouse(url, flags, device === "desktop" ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const failed = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9);
  if (process.env.VERBOSE)
    for (const { id, score: value, displayValue } of failed) console.log(" ", id, value, displayValue ?? "");
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    cls: audits["cumulative-layout-shift"]?.numericValue ?? 1,
    lcpMs: audits["largest-contentful-paint"]?.numericValue ?? 0,
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
