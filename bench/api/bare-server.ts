import { createServer } from "node:http";
import { openScenarios } from "@/bench/api/run-statements";

/** The least that can answer: `node:http` and `postgres`, the same SQL, no validation, no limits. `/static/NAME` has the bytes ready. */
const { scenarios, run } = openScenarios();
const byPath = new Map(scenarios.map((scenario) => [`/sql/${scenario.name}`, scenario]));
const ready = new Map(scenarios.map(({ name, body }) => [`/static/${name}`, Buffer.from(body)]));

createServer(async (request, response) => {
  const { url = "" } = request;
  const bytes = ready.get(url);
  const scenario = byPath.get(url);
  const body = bytes ?? Buffer.from(scenario ? JSON.stringify(await run(scenario)) : "{}");
  response.writeHead(200, { "content-type": "application/json", "content-length": body.byteLength });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
