import { AppError } from "@/core/app-error";

/** Runs the checks of a form's fields; the sentence of each that fails, by the field's name. */
export function fieldErrors(checks: [field: string, check: () => unknown][]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, check] of checks) {
    try {
      check();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors[field] = error.message;
    }
  }
  return errors;
}
