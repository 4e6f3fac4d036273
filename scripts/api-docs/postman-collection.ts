import type { Example } from "@/api/openapi/build-document";
import { requestPath } from "@/api/openapi/example-requests";
import type { Operation } from "@/api/operation";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** The operations as a Postman collection (format 2.1): a folder for each tag, and the variables `baseUrl` and `token`. */
export function postmanCollection(
  operations: readonly Operation[],
  examples: Readonly<Record<string, Example>>,
): object {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    info: { name: "Matinee", schema: SCHEMA },
    variable: [
      { key: "baseUrl", value: "http://localhost:3000" },
      { key: "token", value: "" },
    ],
    auth: { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] },
    item: tags.map((tag) => ({
      name: tag,
      item: operations
        .filter((operation) => operation.tag === tag)
        .map((operation) => item(operation, examples[operation.id] ?? {})),
    })),
  };
}

function item(operation: Operation, example: Example): object {
  const { method, path, summary, access } = operation;
  const target = requestPath(path, example as Parameters<typeof requestPath>[1]);
  const { pathname, searchParams } = new URL(target, "http://localhost");
  const request = {
    method,
    header: example.body === undefined ? [] : [{ key: "Content-Type", value: "application/json" }],
    url: {
      raw: `{{baseUrl}}${target}`,
      host: ["{{baseUrl}}"],
      path: pathname.split("/").slice(1),
      query: [...searchParams].map(([key, value]) => ({ key, value })),
    },
    ...(access === "anyone" && { auth: { type: "noauth" } }),
    ...(example.body !== undefined && {
      body: {
        mode: "raw",
        raw: JSON.stringify(example.body, null, 2),
        options: { raw: { language: "json" } },
      },
    }),
  };
  const answers =
    example.answer === undefined
      ? []
      : [
          {
            name: summary,
            originalRequest: request,
            code: example.status,
            header: [{ key: "Content-Type", value: "application/json" }],
            body: JSON.stringify(example.answer, null, 2),
          },
        ];
  return { name: summary, request, response: answers };
}
