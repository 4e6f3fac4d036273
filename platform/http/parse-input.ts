import type { z } from "zod";
import { AppError } from "@/core/app-error";

/** Checks what came from outside. @throws AppError `invalid_input` naming the first field that is wrong. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".");
  throw new AppError("invalid_input", issue?.message ?? "The input is not valid.", field || undefined);
}
