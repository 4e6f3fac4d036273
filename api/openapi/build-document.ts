import { type JsonSchema, jsonSchemaOf } from "@/api/openapi/json-schema";
import { parametersOf } from "@/api/openapi/parameters-of";
import { problemSchema } from "@/api/openapi/problem-schema";
import { type Components, responsesOf } from "@/api/openapi/responses-of";
import type { Operation } from "@/api/operation";
import { scopeOf } from "@/api/serving/check-access";

/** A request that shows how an operation is called, and what was answered to it once, as it was. */
export type Example = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  status?: number;
  answer?: unknown;
};

const DESCRIPTION = `Everything that Matinee's pages do, for programs. Catalogue reads need no token; what is about a user needs that user's; administration needs an administrator's. Make tokens on the settings page and send them as \`Authorization: Bearer mat_…\`.

Whatever fails is answered with a problem (RFC 9457): \`error\` says in words what is wrong, \`code\` is for programs, \`errors\` names each field. Input that is not as described gets 400, whether it is malformed or has values that cannot be; 422 is for an \`Idempotency-Key\` that came with another request before. Unknown parameters and fields are refused.`;

/** The OpenAPI 3.1 document of a table of operations. */
export function buildDocument(
  operations: readonly Operation[],
  examples: Readonly<Record<string, Example>>,
): JsonSchema {
  const components: Components = { schemas: new Map(), responses: new Map() };
  jsonSchemaOf(problemSchema, "output", components.schemas);
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(operation, components, examples[operation.id] ?? {});
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.1",
    info: { title: "Matinee", version: "1.0.0", description: DESCRIPTION },
    servers: [{ url: "/" }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: sorted(components.schemas),
      responses: sorted(components.responses),
      headers: HEADERS,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal access token, `mat_…`." },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
}

function describe(
  operation: Operation,
  components: Components,
  { params, query, body, answer }: Example,
): object {
  const { id, tag, summary, description, access } = operation;
  const who = access === "anyone" ? [] : [`Needs the scope \`${scopeOf(operation)}\`.`];
  const words = [description, ...who].filter((text) => text !== undefined).join("\n\n");
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(words && { description: words }),
    // Any one of them is enough; nothing at all for what anyone may do.
    security: access === "anyone" ? [{}, { token: [] }] : [{ token: [] }, { session: [] }],
    "x-matinee-access": access,
    parameters: parametersOf(operation, components.schemas, { params, query }),
    ...(operation.body && {
      requestBody: {
        required: !operation.body.isOptional(),
        content: {
          "application/json": {
            schema: jsonSchemaOf(operation.body, "input", components.schemas),
            ...(body !== undefined && { example: body }),
          },
        },
      },
    }),
    responses: responsesOf(operation, components, answer),
  };
}

function sorted<Value>(entries: Map<string, Value>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([first], [second]) => (first < second ? -1 : 1)));
}

const whole = { type: "integer", minimum: 0 };
const HEADERS = {
  "X-RateLimit-Limit": { description: "Requests a window.", schema: whole },
  "X-RateLimit-Remaining": { description: "Requests that are left in this window.", schema: whole },
  "X-RateLimit-Reset": { description: "Seconds until the window ends.", schema: whole },
  "X-Request-Id": { description: "By which the server's log knows the request.", schema: { type: "string" } },
  ETag: {
    description: "Send it as `If-None-Match` to get 304 while nothing has changed.",
    schema: { type: "string" },
  },
};
