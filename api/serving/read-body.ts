import type { z } from "zod";
import { validate } from "@/api/serving/validate";
import { AppError } from "@/core/app-error";
import { readJson } from "@/platform/http/read-json";

export const BODY_BYTES_MAX = 1024 * 1024;

/**
 * The checked JSON body of a request.
 * @throws AppError `unsupported_media_type`, `too_large`, `invalid_input`.
 */
export async function readBody(request: Request, schema: z.ZodType): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const length = Number(request.headers.get("content-length"));
  if (length > BODY_BYTES_MAX) throw new AppError("too_large", "The body is larger than 1024 KiB.");
  if (type !== undefined && request.body !== null && !isJson(type)) {
    throw new AppError("unsupported_media_type", "The body must be JSON (“Content-Type: application/json”).");
  }
  const json = await readJson(request, BODY_BYTES_MAX);
  if (json === undefined && !schema.isOptional()) {
    throw new AppError("invalid_input", "The request needs a body of JSON.");
  }
  const body = validate(schema, json, "field");
  refuseUnstorable(json);
  return body;
}

function isJson(type: string): boolean {
  return type === "application/json" || /^application\/[\w.-]+\+json$/.test(type);
}

/**
 * Refuses what JSON can say and Postgres or JavaScript cannot hold: U+0000, half a surrogate pair, and numbers that
 * would arrive as others. Walks without recursion: a megabyte of brackets is deeper than the stack.
 * @throws AppError `invalid_input`.
 */
export function refuseUnstorable(input: unknown): void {
  const left: unknown[] = [input];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string" && !isStorableText(value)) {
      throw new AppError("invalid_input", "Text must not contain U+0000 or half a surrogate pair.");
    }
    if (typeof value === "number" && (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)) {
      throw new AppError("invalid_input", "Numbers must lie between -2^53 and 2^53.");
    }
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) left.push(key, inner);
    }
  }
}

export function isStorableText(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
