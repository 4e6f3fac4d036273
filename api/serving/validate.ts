import type { z } from "zod";
import { AppError, type FieldError } from "@/core/app-error";

/** More would help nobody, and a body can have a hundred thousand wrong fields. */
const FIELD_ERRORS_MAX = 20;

/**
 * Checks what came from outside.
 * @param where what the sentence calls it: a parameter or a field
 * @throws AppError `invalid_input` with every wrong field; its sentence is the first one's.
 */
export function validate<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  where: "parameter" | "field",
): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, FIELD_ERRORS_MAX).flatMap((issue) => fieldErrors(issue, where));
  const [first] = errors;
  throw new AppError("invalid_input", first?.message ?? "The input is not valid.", first?.path, errors);
}

function fieldErrors(issue: z.core.$ZodIssue, where: "parameter" | "field"): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") {
    const name = path.at(-1);
    return [{ path: path.join("."), message: inWords(issue, name) }];
  }
  return issue.keys.slice(0, FIELD_ERRORS_MAX).map((key) => ({
    path: [...path, key.slice(0, 100)].join("."),
    message: issue.message.startsWith("Unrecognized")
      ? `There is no ${where} ${key.slice(0, 100)}.`
      : issue.message,
  }));
}

/** A schema's own sentence as it is; zod's ("Invalid input: expected …") with the name of the field before it. */
function inWords({ message }: z.core.$ZodIssue, name: string | undefined): string {
  const isZods = /^(Invalid|Too (big|small)|Expected)/.test(message);
  return isZods && name !== undefined ? `${name}: ${message}` : message;
}
