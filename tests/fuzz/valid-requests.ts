import fc from "fast-check";
import type { ExampleRequest } from "@/api/openapi/example-requests";
import type { DescribedOperation } from "@/tests/fuzz/description";
import { type KnownValues, valuesOf } from "@/tests/fuzz/schema-values";

/** A request to an operation, as text: what is wrong with it, if anything. */
export type FuzzRequest = {
  operation: DescribedOperation;
  params: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  body: string | undefined;
  wrong: string | null;
};

export const JSON_HEADERS = { "content-type": "application/json" };

/** Requests that the description allows, about things that exist. */
export function validRequests(
  operation: DescribedOperation,
  example: ExampleRequest,
  known: KnownValues,
): fc.Arbitrary<FuzzRequest> {
  const params = Object.fromEntries(
    Object.entries(example.params ?? {}).map(([name, value]) => [name, String(value)]),
  );
  // Only the server can make a cursor; a sync is asked for in its body.
  const asked = operation.parameters.filter(
    ({ name, in: place }) => place === "query" && name !== "cursor" && operation.id !== "startSyncRun",
  );
  const fields = asked.map(({ name, schema, required }) =>
    fc
      .option(valuesOf(schema, known, name), { nil: undefined, freq: required ? 1e9 : 1 })
      .map((value) =>
        (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((one): [string, string] => [
          name,
          String(one),
        ]),
      ),
  );
  const bodies = operation.bodySchema ? valuesOf(operation.bodySchema, known) : fc.constant(undefined);
  return fc.tuple(fc.tuple(...fields), bodies).map(([query, body]) => ({
    operation,
    params,
    query: query.flat(),
    headers: body === undefined ? {} : JSON_HEADERS,
    body: body === undefined ? undefined : JSON.stringify(body),
    wrong: null,
  }));
}
