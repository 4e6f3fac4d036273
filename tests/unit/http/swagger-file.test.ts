import { describe, expect, test } from "vitest";
import { swaggerFile } from "@/platform/swagger/swagger-file";

const get = (name: string, headers = {}) =>
  swaggerFile(new Request("http://localhost/swagger", { headers }), name);

describe("Swagger UI", () => {
  test("is a page without anything inline, and every file that it names is there", async () => {
    const page = await (await get("")).text();
    expect(page).not.toMatch(/<script>|<style|\son\w+=|style=/);
    const files = [...page.matchAll(/(?:src|href)="\/swagger\/([^"]+)"/g)].map(([, name = ""]) => name);
    expect(files).toEqual(["swagger-ui.css", "swagger-ui-bundle.js", "start.js"]);
    for (const name of files) {
      const response = await get(name);
      expect([response.status, (await response.text()).length > 100]).toEqual([200, true]);
    }
    expect(await (await get("swagger-ui-bundle.js")).text()).toContain("SwaggerUIBundle");
  });

  test("is sent once", async () => {
    const etag = (await get("swagger-ui.css")).headers.get("etag") ?? "";
    expect((await get("swagger-ui.css", { "if-none-match": etag })).status).toBe(304);
  });

  test.each(["package.json", "../zod/package.json", "%2e%2e", "__proto__"])(
    "is no other file: %s",
    async (name) => {
      expect((await get(name)).status).toBe(404);
    },
  );
});
