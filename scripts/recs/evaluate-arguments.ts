import { parseArgs } from "node:util";
import { OperatorError } from "@/platform/config/operator-error";

export const EVALUATION_MODES = ["blend", "learned", "next", "rules"] as const;
export type EvaluationMode = (typeof EVALUATION_MODES)[number];

export type EvaluateArguments = {
  train: string;
  foldin: string;
  out: string;
  limit: number;
  mode: EvaluationMode;
  movies: string | undefined;
  predict: string | undefined;
  /** Where predicted stars go. */
  predictions: string;
  threads: number;
  /** Overrides the tuned number of weights for each movie: "all" is the dense model. */
  weightsPerMovie: number | undefined;
};

const USAGE = `npm run recs:evaluate -- --train F --foldin F --out F
  [--k 100] [--mode ${EVALUATION_MODES.join("|")}] [--movies F] [--predict F [--predictions F]]
  [--threads 2] [--weights N|all]`;

export function readEvaluateArguments(argv: string[]): EvaluateArguments {
  const { values } = parse(argv);
  const { train, foldin, out, predict } = values;
  if (!train || !foldin || !out) throw new OperatorError(USAGE);
  const mode = EVALUATION_MODES.find((name) => name === (values.mode ?? "blend"));
  if (!mode) throw new OperatorError(`--mode is one of ${EVALUATION_MODES.join(", ")}`);
  return {
    train,
    foldin,
    out,
    limit: positive("--k", values.k ?? "100"),
    mode,
    movies: values.movies,
    predict,
    predictions: values.predictions ?? `${out}.predictions.csv`,
    threads: positive("--threads", values.threads ?? "2"),
    weightsPerMovie:
      values.weights === undefined
        ? undefined
        : values.weights === "all"
          ? Number.MAX_SAFE_INTEGER
          : positive("--weights", values.weights),
  };
}

function parse(argv: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: argv,
      options: {
        train: text,
        foldin: text,
        out: text,
        k: text,
        mode: text,
        movies: text,
        predict: text,
        predictions: text,
        threads: text,
        weights: text,
      },
    });
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new OperatorError(`${name} is a whole number of 1 or more`);
  return value;
}
