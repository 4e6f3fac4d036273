import Fastify from "fastify";
import { openScenarios } from "@/bench/api/run-statements";

/** The same in Fastify. */
const { scenarios, run } = openScenarios();
const server = Fastify();

server.get("/health", async () => ({}));
for (const scenario of scenarios) {
  const bytes = Buffer.from(scenario.body);
  server.get(`/sql/${scenario.name}`, async () => run(scenario));
  server.get(`/static/${scenario.name}`, (_request, reply) => {
    reply.type("application/json").send(bytes);
  });
}
await server.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
