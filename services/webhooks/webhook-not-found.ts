import { AppError } from "@/core/app-error";

export function webhookNotFound(): AppError {
  return new AppError("not_found", "There is no such webhook.");
}
