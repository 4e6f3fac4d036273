import { z } from "zod";
import type { Operation } from "@/api/operation";
import { readBody, refuseUnstorable } from "@/api/serving/read-body";
import { textToValues } from "@/api/serving/text-to-values";
import { validate } from "@/api/serving/validate";
import { AppError } from "@/core/app-error";

const nothing = z.strictObject({});

/** The parameters in the path. @throws AppError `invalid_input`. */
export function readParams({ params }: Operation, texts: Record<string, string>): unknown {
  if (!params) return undefined;
  const values = validate(params, textToValues(params, Object.entries(texts)), "parameter");
  refuseUnstorable(values);
  return values;
}

/** The query; a parameter that there is not is refused. @throws AppError `invalid_input`. */
export function readQuery({ query }: Operation, url: URL): unknown {
  refuseBrokenEscapes(url.search);
  const schema = query ?? nothing;
  const texts = textToValues(schema, url.searchParams);
  const values = validate(schema, texts, "parameter");
  refuseUnstorable(texts);
  return query && values;
}

/** The body. @throws AppError `unsupported_media_type`, `too_large`, `invalid_input`. */
export async function readDeclaredBody({ body }: Operation, request: Request): Promise<unknown> {
  return body && readBody(request, body);
}

/** `URLSearchParams` puts U+FFFD where an escape is no UTF-8 and takes "%" for itself: another text than was meant. */
function refuseBrokenEscapes(search: string): void {
  try {
    decodeURIComponent(search);
  } catch {
    throw new AppError("invalid_input", "The query has an escape that is not UTF-8.");
  }
}
