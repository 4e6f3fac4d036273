import { createServer } from "node:net";
import { OperatorError } from "@/platform/config/operator-error";

/**
 * Makes sure that the web server can have its port, before time is spent on anything else.
 * @throws OperatorError when another program has it or we may not use it.
 */
export async function requireFreePort(port: number, host: string | undefined): Promise<void> {
  // A program on the loopback addresses alone would also answer in our place.
  for (const address of host ? [host] : [undefined, "127.0.0.1", "::1"]) {
    const code = await tryToListen(port, address);
    if (code === "EADDRINUSE") {
      throw new OperatorError(
        `Port ${port} is already in use by another program; stop it or start with PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    }
    if (code === "EACCES") {
      throw new OperatorError(`Port ${port} is not open to this user; start with PORT=3000 npm start.`);
    }
    if (code === "EADDRNOTAVAIL" && host) {
      throw new OperatorError(`HOST ${host} is not an address of this computer.`);
    }
  }
}

/** The error code when listening fails; absent protocols (no IPv6) are no failure of the port. */
function tryToListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
