import { readFileSync } from "node:fs";
import postgres from "postgres";
import type { Scenario } from "@/bench/api/scenarios";

/** The scenarios that the bench wrote down, and a function that asks of Postgres what the API would, and no more. */
export function openScenarios(): { scenarios: Scenario[]; run(scenario: Scenario): Promise<unknown> } {
  const file = process.env.BENCH_SCENARIOS ?? "";
  const scenarios = JSON.parse(readFileSync(file, "utf8")) as Scenario[];
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
  return {
    scenarios,
    run: ({ statements }) =>
      Promise.all(
        statements.map(({ text, parameters }) => sql.unsafe(text, parameters as never[], { prepare: true })),
      ),
  };
}
