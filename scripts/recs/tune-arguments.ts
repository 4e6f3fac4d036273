import { parseArgs } from "node:util";
import { OperatorError } from "@/platform/config/operator-error";

const USAGE = `npm run recs:tune -- --ratings F [--mode learned] [--seeds 3] [--rounds 1] [--threads 2] [--write]
npm run recs:tune -- --ratings F --mode blend --movies F [--seeds 3] [--rounds 1] [--threads 2] [--write]`;

export type TuneOptions = {
  ratings: string;
  /** Splits of people that are averaged over. */
  seeds: number;
  rounds: number;
  threads: number;
  /** Whether what was tuned replaces the file in the source. */
  write: boolean;
};

/** What is tuned: the settings of what is learned, or the weights of the blend, which needs genres and years. */
export type TuneArguments = TuneOptions & ({ mode: "learned" } | { mode: "blend"; movies: string });

/** @throws OperatorError that tells the usage. */
export function readTuneArguments(argv: string[]): TuneArguments {
  const { mode = "learned", ratings, movies, seeds, rounds, threads, write = false } = parse(argv);
  const options = {
    ratings: ratings ?? "",
    seeds: Number(seeds ?? 3),
    rounds: Number(rounds ?? 1),
    threads: Number(threads ?? 2),
    write,
  };
  const numbers = [options.seeds, options.rounds, options.threads];
  const areSound = ratings && numbers.every((number) => Number.isInteger(number) && number > 0);
  if (areSound && mode === "learned") return { ...options, mode };
  if (areSound && mode === "blend" && movies) return { ...options, mode, movies };
  throw new OperatorError(USAGE);
}

function parse(argv: string[]) {
  const text = { type: "string" } as const;
  const options = {
    ratings: text,
    mode: text,
    movies: text,
    seeds: text,
    rounds: text,
    threads: text,
    write: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: argv, options }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}
