import { kafkaServer } from "@/tests/harness/kafka-server";
import { type BrokerProcess, rabbitmqServer } from "@/tests/harness/rabbitmq-server";

export const TRANSPORTS = ["postgres", "rabbitmq", "kafka"] as const;
export type TransportName = (typeof TRANSPORTS)[number];

/** Those that the program's arguments name; all of them when they name none. */
export function transportsAsked(words: readonly string[]): TransportName[] {
  const asked = TRANSPORTS.filter((name) => words.includes(name));
  return asked.length > 0 ? asked : [...TRANSPORTS];
}

/** Runs with a broker of its own, which is new and goes at the end; null for Postgres, which needs none. */
export async function withTransport<Result>(
  name: TransportName,
  run: (broker: BrokerProcess | null) => Promise<Result>,
): Promise<Result> {
  if (name === "postgres") return run(null);
  const broker = await (name === "kafka" ? kafkaServer() : rabbitmqServer());
  try {
    await broker.start();
    return await run(broker);
  } finally {
    await broker.remove();
  }
}
