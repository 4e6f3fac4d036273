import type { Config } from "@/platform/config";

/** Where this computer reaches the web server: an origin that works in a browser. */
export function localAddress({ host, port }: Config): string {
  const name = !host || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** The one line that says it is up. */
export function readyLine(config: Config): string {
  const local = localAddress(config);
  const elsewhere = config.publicUrl === `http://localhost:${config.port}` ? "" : ` (${config.publicUrl})`;
  return `Matinee is ready at ${local}${elsewhere}`;
}
