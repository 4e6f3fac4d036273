import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_OPERATIONS } from "@/api/all-operations";
import type { Example } from "@/api/openapi/build-document";
import examples from "@/api/openapi/examples.json";
import { renderApiDocs } from "@/scripts/api-docs/render-files";

const root = join(import.meta.dirname, "../../..");
const recorded: Record<string, Example> = examples as Record<string, Example>;
const files = renderApiDocs(recorded);

describe("the documentation of the API", () => {
  test.each(Object.keys(files))("%s is what `npm run api:docs` writes", (file) => {
    const path = join(root, file);
    expect(existsSync(path) && readFileSync(path, "utf8") === files[file], "run `npm run api:docs`").toBe(
      true,
    );
  });

  test.each(ALL_OPERATIONS.filter(({ id }) => id in recorded))(
    "has an answer of $id that is as declared",
    (operation) => {
      const { status, answer } = recorded[operation.id] ?? {};
      if (status === undefined || answer === undefined) return;
      expect(operation.answers[status]?.schema?.safeParse(answer).error).toBeUndefined();
    },
  );

  test("has an example of every operation but the description itself", () => {
    expect(ALL_OPERATIONS.map(({ id }) => id).filter((id) => !(id in recorded))).toEqual(["getOpenApi"]);
  });

  test("gives no secrets away", () => {
    expect(Object.values(files).join("")).not.toMatch(/mat_[0-9A-Za-z]{20}/);
  });
});
