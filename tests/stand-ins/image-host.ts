import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (response: ServerResponse) => void;

/** The beginning of every JPEG file. */
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

export const jpeg =
  (bytes: Buffer = JPEG): Answer =>
  (response) =>
    response.writeHead(200, { "content-type": "image/jpeg" }).end(bytes);

/** An answer of that type that never ends. */
export const endless: Answer = (response) => {
  response.writeHead(200, { "content-type": "image/jpeg" });
  const more = () => {
    if (!response.destroyed) response.write(Buffer.alloc(64_000), more);
  };
  more();
};

/**
 * Stands in for TMDB's image host: answers by the name of the picture, whatever its size; 404 for names without an
 * answer. `asked` lists the paths that were asked for.
 */
export async function startImageHost(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const answer = answers[url.replace(/^\/[wh]\d+/, "")];
    if (answer) answer(response);
    else response.writeHead(404, { "content-type": "text/html" }).end("<html>");
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    asked,
    server,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    /** After a stop: comes back under the same address. */
    start: () => listen(port),
  };
}
