import { ALL_OPERATIONS } from "@/api/all-operations";
import { buildAsyncDocument } from "@/api/asyncapi/build-async-document";
import { buildDocument, type Example } from "@/api/openapi/build-document";
import { curlSamples } from "@/scripts/api-docs/curl-samples";
import { postmanCollection } from "@/scripts/api-docs/postman-collection";

/** Every file of `docs/api`, by its path, from the table of operations and the recorded examples. */
export function renderApiDocs(examples: Readonly<Record<string, Example>>): Record<string, string> {
  return {
    "docs/api/openapi.json": asJson(buildDocument(ALL_OPERATIONS, examples)),
    "docs/api/asyncapi.json": asJson(buildAsyncDocument()),
    "docs/api/matinee.postman_collection.json": asJson(postmanCollection(ALL_OPERATIONS, examples)),
    "docs/api/curl.md": curlSamples(ALL_OPERATIONS, examples),
  };
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
