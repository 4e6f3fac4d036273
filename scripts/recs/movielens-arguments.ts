import { parseArgs } from "node:util";
import { isPriorSourceName } from "@/core/recommendations/prior/prior-source";
import { OperatorError } from "@/platform/config/operator-error";

const USAGE = `npm run import:movielens -- FOLDER_OR_ZIP --accept-terms [--name ml-1m]
npm run import:movielens -- --remove NAME
npm run import:movielens -- --list`;

export type MovieLensArguments =
  | { kind: "import"; path: string; name: string | undefined; termsAccepted: boolean }
  | { kind: "remove"; name: string }
  | { kind: "list" };

/** What `npm run import:movielens` is asked to do. @throws OperatorError in one sentence. */
export function readMovieLensArguments(argv: string[]): MovieLensArguments {
  const { values, positionals } = parse(argv);
  const [path, ...others] = positionals;
  const { name, remove } = values;
  for (const given of [name, remove]) {
    if (given !== undefined && !isPriorSourceName(given)) throw new OperatorError(`“${given}” is no name.`);
  }
  if (remove !== undefined && positionals.length === 0) return { kind: "remove", name: remove };
  if (values.list && positionals.length === 0) return { kind: "list" };
  if (!path || others.length > 0 || remove !== undefined || values.list) throw new OperatorError(USAGE);
  return { kind: "import", path, name, termsAccepted: values["accept-terms"] ?? false };
}

function parse(argv: string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { "accept-terms": flag, list: flag, name: text, remove: text },
    });
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
