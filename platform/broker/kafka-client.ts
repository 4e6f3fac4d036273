import * as kafkajs from "kafkajs";
import { type Kafka, logLevel, type Producer } from "kafkajs";
import type { Log } from "@/platform/log";
import { warnSeldom } from "@/platform/log/warn-seldom";

export const KAFKA = "Kafka";
/** `kafka://host:port[,host:port]` as kafkajs takes it. */
export function kafkaBrokers(url: string): string[] {
  return url
    .replace(/^kafka:\/\//, "")
    .split(",")
    .map((host) => (host.includes(":") ? host : `${host}:9092`));
}

/** A client that gives up soon: trying again is ours, with one pace and one log for all brokers. */
export function createKafka(url: string, log: Log): Kafka {
  return new kafkajs.Kafka({
    clientId: "matinee",
    brokers: kafkaBrokers(url),
    connectionTimeout: 1_000,
    requestTimeout: 10_000,
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 1_000 },
    logLevel: logLevel.ERROR,
    logCreator:
      () =>
      ({ log: { message, ...rest } }) =>
        warnSeldom(log, KAFKA, rest.error ?? rest.stack, message),
  });
}

/** One request at a time, each message stored once by all in-sync replicas: so the order in a partition is ours. */
export function createProducer(kafka: Kafka): Producer {
  return kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    // A topic that was just made has its leaders a moment later.
    retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000 },
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
}
