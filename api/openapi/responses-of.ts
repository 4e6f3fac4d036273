import { STATUS_CODES } from "node:http";
import { errorCodesOf } from "@/api/openapi/error-codes";
import { type JsonSchema, jsonSchemaOf } from "@/api/openapi/json-schema";
import type { Answer, Operation } from "@/api/operation";
import { JSON_TYPE } from "@/api/serving/check-accept";
import { PROBLEM_TYPE } from "@/platform/door/problem";
import { ERROR_STATUS } from "@/platform/http/error-status";

/** A schema or an answer that more than one operation has, by its name under `components`. */
export type Components = { schemas: Map<string, JsonSchema>; responses: Map<string, object> };

type Response = { description: string; headers?: object; content?: Record<string, object> };

const RATE_HEADERS = Object.fromEntries(
  ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id"].map((name) => [
    name,
    { $ref: `#/components/headers/${name}` },
  ]),
);

/** Everything that an operation can answer, success first. */
export function responsesOf(
  operation: Operation,
  components: Components,
  example: unknown,
): Record<string, object> {
  const responses: Record<string, object> = {};
  for (const [status, answer] of Object.entries(operation.answers)) {
    responses[status] = success(operation, answer, components.schemas, example);
  }
  if (operation.method === "GET") responses[304] = { description: "The client has it already." };
  for (const [status, codes] of codesByStatus(operation)) {
    responses[status] ??= problemResponse(status, codes, components.responses);
  }
  return responses;
}

/** A failure with one of these codes; many operations have the same. */
function problemResponse(status: number, codes: readonly string[], responses: Map<string, object>): object {
  const name = codes.join("-");
  const response: Response = {
    description: `${STATUS_CODES[status]}: ${codes.map((code) => `\`${code}\``).join(", ")}`,
    headers: RATE_HEADERS,
    content: { [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  responses.set(name, response);
  return { $ref: `#/components/responses/${name}` };
}

function success(
  { method }: Operation,
  { description, schema, mediaType = JSON_TYPE }: Answer,
  components: Map<string, JsonSchema>,
  example: unknown,
): Response {
  const etag = method === "GET" && schema && { ETag: { $ref: "#/components/headers/ETag" } };
  const headers = { ...RATE_HEADERS, ...etag };
  if (!schema && mediaType === JSON_TYPE) return { description, headers };
  const content = schema
    ? { schema: jsonSchemaOf(schema, "output", components), ...(example !== undefined && { example }) }
    : { schema: { type: "string" } };
  return { description, headers, content: { [mediaType]: content } };
}

function codesByStatus(operation: Operation): Map<number, string[]> {
  const statuses = new Map<number, string[]>();
  for (const code of errorCodesOf(operation)) {
    const status = ERROR_STATUS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return new Map([...statuses].sort(([first], [second]) => first - second));
}
