import { parseArgs } from "node:util";
import { OperatorError } from "@/platform/config/operator-error";

const USAGE = "npm run recs:tune -- --ratings F [--seeds 3] [--rounds 1] [--threads 2] [--write]";

export type TuneArguments = {
  ratings: string;
  /** Splits of people that are averaged over. */
  seeds: number;
  rounds: number;
  threads: number;
  /** Whether the tuned settings replace the file in the source. */
  write: boolean;
};

export function readTuneArguments(argv: string[]): TuneArguments {
  const text = { type: "string" } as const;
  const options = {
    ratings: text,
    seeds: text,
    rounds: text,
    threads: text,
    write: { type: "boolean" },
  } as const;
  try {
    const { values } = parseArgs({ args: argv, options });
    const numbers = [values.seeds ?? "3", values.rounds ?? "1", values.threads ?? "2"].map(Number);
    const [seeds = 3, rounds = 1, threads = 2] = numbers;
    if (values.ratings && numbers.every((number) => Number.isInteger(number) && number > 0)) {
      return { ratings: values.ratings, seeds, rounds, threads, write: values.write ?? false };
    }
  } catch {
    // Told below, together with what else may be wrong.
  }
  throw new OperatorError(USAGE);
}
