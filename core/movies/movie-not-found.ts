import { AppError } from "@/core/app-error";

/** No movie has that id. Clients know the words. */
export function movieNotFound(): AppError {
  return new AppError("not_found", "movie not found");
}
