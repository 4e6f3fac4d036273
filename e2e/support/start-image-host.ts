import { createServer } from "node:http";
import { IMAGE_HOST_PORT } from "@/e2e/support/product-environment";
import { solidPng } from "@/e2e/support/solid-png";

const PICTURE = solidPng(500, 750);

/** An image host such as TMDB's, where the product of the tests looks for one. `asked` are the paths it was asked for. */
export async function startImageHost(): Promise<{ asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "content-type": "image/png", connection: "close" }).end(PICTURE);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(IMAGE_HOST_PORT, "127.0.0.1", resolve);
  });
  return { asked, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
