import { parseArgs } from "node:util";
import { TOKEN_SCOPES, type TokenScope } from "@/core/accounts/access-token";
import { OperatorError } from "@/platform/config/operator-error";

const USAGE =
  "npm run token -- --user NAME --scope read|write|admin [--days 90] [--name TEXT], or --user NAME --revoke ID";

export type TokenArguments = { user: string } & (
  | { revoke: number }
  | { revoke: null; scope: TokenScope; days: number | null; name: string }
);

/** What `npm run token` is asked to do. @throws OperatorError with the usage. */
export function readTokenArguments(args: readonly string[]): TokenArguments {
  const { user, scope, days, name, revoke } = readOptions(args);
  if (user && revoke !== undefined) return { user, revoke: readNumber(revoke) };
  if (!user || scope === undefined) throw new OperatorError(`Whose token, and for what? ${USAGE}.`);
  return {
    user,
    revoke: null,
    scope: readScope(scope),
    days: days === undefined ? null : readNumber(days),
    name: name ?? "Made in a shell",
  };
}

function readOptions(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { user: text, scope: text, days: text, name: text, revoke: text };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new OperatorError(`Those arguments do not fit. ${USAGE}.`);
  }
}

function readScope(text: string): TokenScope {
  const scope = TOKEN_SCOPES.find((word) => word === text);
  if (!scope) throw new OperatorError(`The scope must be read, write or admin. ${USAGE}.`);
  return scope;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new OperatorError(`${text} is no whole number from 1 on. ${USAGE}.`);
  return Number(text);
}
