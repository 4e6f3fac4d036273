import { AppError } from "@/core/app-error";
import type { Endpoint } from "@/platform/http/endpoint";
import { errorResponse } from "@/platform/http/error-response";

/** Next answers HEAD by itself, as GET without the body. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof METHODS)[number];

/**
 * What a `route.ts` exports: the handlers given, OPTIONS, and for every other method a 405 that says which there are,
 * which Next's own does not.
 */
export function methods<Params>(
  handlers: Partial<Record<Exclude<Method, "OPTIONS">, Endpoint<Params>>>,
): Record<Method, Endpoint<Params>> {
  const names = METHODS.filter((method) => method !== "OPTIONS" && handlers[method]);
  const headers = { allow: [...names, ...(handlers.GET ? ["HEAD"] : []), "OPTIONS"].join(", ") };
  const error = new AppError("method_not_allowed", `This address answers ${names.join(" and ")} only.`);
  const refuse: Endpoint<Params> = async () => errorResponse(error, headers);
  const { GET = refuse, POST = refuse, PUT = refuse, PATCH = refuse, DELETE = refuse } = handlers;
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS: async () => new Response(null, { status: 204, headers }) };
}
