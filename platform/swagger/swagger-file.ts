import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { textResponse } from "@/platform/http/text-response";
import { SWAGGER_PAGE, SWAGGER_START } from "@/platform/swagger/swagger-page";

const SCRIPT = "text/javascript; charset=utf-8";
const FOLDER = join(process.cwd(), "node_modules", "swagger-ui-dist");

type SwaggerFile = { type: string; read(): string | Promise<string> };

/** All that there is, by name: no other file can be asked for. */
const FILES = new Map<string, SwaggerFile>([
  ["", { type: "text/html; charset=utf-8", read: () => SWAGGER_PAGE }],
  ["start.js", { type: SCRIPT, read: () => SWAGGER_START }],
  ["swagger-ui-bundle.js", { type: SCRIPT, read: () => readPackageFile("swagger-ui-bundle.js") }],
  ["swagger-ui.css", { type: "text/css; charset=utf-8", read: () => readPackageFile("swagger-ui.css") }],
]);

/** A file of Swagger UI; 404 for what is none. Its entity tag spares who has it already the megabyte. */
export async function swaggerFile(request: Request, name: string): Promise<Response> {
  const file = FILES.get(name);
  if (!file) return new Response("There is no such file.", { status: 404 });
  const headers = { "content-type": file.type, "cache-control": "public, no-cache" };
  return textResponse(request, await file.read(), headers);
}

function readPackageFile(name: string): Promise<string> {
  return readFile(join(FOLDER, name), "utf8");
}
