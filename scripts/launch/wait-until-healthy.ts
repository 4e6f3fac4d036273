import { get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { OperatorError } from "@/platform/config/operator-error";

const patienceMs = 120_000;
const answerMaxMs = 5_000;

/** Waits until `GET /health` answers 200. @throws OperatorError after two minutes. */
export async function waitUntilHealthy(origin: string, signal: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    if ((await statusOf(`${origin}/health`, signal)) === 200) return;
    await delay(50, undefined, { signal });
  }
  throw new OperatorError(`The web server runs but ${origin}/health did not answer 200 within two minutes.`);
}

/** Without an agent, since a connection kept alive would later hold up the server's own shutdown. */
function statusOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal, timeout: answerMaxMs }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(undefined));
  });
}
