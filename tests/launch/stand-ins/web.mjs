// Stands in for `next start`: says that it is healthy, and which process answers with which database.
import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/crash") process.exit(3);
  response.end(JSON.stringify({ pid: process.pid, databaseUrl: process.env.DATABASE_URL }));
});
server.listen(Number(process.env.PORT));
process.on("SIGTERM", () => {
  if (!process.env.STAND_IN_IGNORES_SIGTERM) server.close(() => process.exit(0)).closeAllConnections();
});
