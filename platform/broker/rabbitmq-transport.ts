import { setMaxListeners } from "node:events";
import {
  type AsyncMessage,
  Connection,
  type Consumer,
  type ConsumerProps,
  ConsumerStatus,
  type Publisher,
} from "rabbitmq-client";
import { toCloudEvent } from "@/core/events/cloud-event";
import type { DomainEvent } from "@/core/events/domain-event";
import { BrokerAway } from "@/platform/broker/broker-away";
import { inWaves } from "@/platform/broker/in-waves";
import { keepTrying } from "@/platform/broker/keep-trying";
import { createLanes, type Lanes } from "@/platform/broker/lanes";
import { queueName, queueOf, rabbitmqTopology } from "@/platform/broker/rabbitmq-topology";
import { readMessage } from "@/platform/broker/read-message";
import { missedBy } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import { warnSeldom } from "@/platform/log/warn-seldom";
import type { EventTransport, Route, Subscription } from "@/services/ports/event-transport";

const BROKER = "RabbitMQ";
const CLOUD_EVENT_TYPE = "application/cloudevents+json; charset=utf-8";
/** How many messages a process has in hand where order counts, and how many of them it works on. */
const PREFETCH = 64;
const AT_ONCE_MAX = 32;
/** How many messages a process has in hand where each is work of its own: one for each channel. */
const HANDS = 16;

type Options = {
  url: string;
  /** All consumers there are, in whatever process they run: their queues must be there before anything is published. */
  routes: readonly Route[];
  log: Log;
  prefix?: string;
};

/**
 * Events over RabbitMQ: a topic exchange, a quorum queue for each consumer, publisher confirms, and acknowledgements only
 * after the effect is stored. A message that fails is never given back to its queue: attempts are counted in our table.
 */
export function createRabbitmqTransport({ url, routes, log, prefix = "matinee" }: Options): EventTransport {
  const { exchange, deadLetters, ...declared } = rabbitmqTopology(prefix, routes);
  const connection = connect(url, log);
  const publisher = connection.createPublisher({ confirm: true, ...declared });
  const consumers: Consumer[] = [];
  const closing = new AbortController();
  // Every event in hand waits with it; Node takes eleven for a leak.
  setMaxListeners(0, closing.signal);

  return {
    async publish(events) {
      for (const wave of inWaves(events)) {
        const sent = await Promise.allSettled(wave.map((event) => send(publisher, exchange, event)));
        const failure = sent.find((one) => one.status === "rejected");
        if (failure) throw new BrokerAway(BROKER, failure.reason);
      }
    },
    async subscribe(subscription) {
      const isOrdered = subscription.order === "aggregate";
      const lanes = createLanes(isOrdered ? AT_ONCE_MAX : HANDS);
      const listen = (
        queue: Pick<ConsumerProps, "queueOptions" | "exchanges" | "queueBindings" | "lazy">,
      ) => {
        const consumer = connection.createConsumer(
          {
            ...queue,
            queue: queueName(prefix, subscription),
            qos: { prefetchCount: isOrdered ? PREFETCH : 1 },
          },
          (message) => receive(message, subscription, { lanes, closing: closing.signal, log }),
        );
        consumer.on("error", (error) => warnSeldom(log, BROKER, error, "a queue cannot be listened to"));
        consumers.push(consumer);
        return consumer;
      };
      const first = listen({
        queueOptions: queueOf(prefix, subscription),
        exchanges: declared.exchanges,
        queueBindings: bindingsOf(subscription),
      });
      if (isOrdered) return;
      // The others find the queue: RabbitMQ may drop the connection when many declare the same new quorum queue at once.
      const others = Array.from({ length: HANDS - 1 }, () =>
        listen({ queueOptions: { passive: true }, lazy: true }),
      );
      first.once("ready", () => {
        if (!closing.signal.aborted) for (const other of others) other.start();
      });
    },
    async bury({ consumer, event, error }) {
      const headers = { consumer, error: error.slice(0, 500) };
      try {
        await send(publisher, deadLetters, event, headers);
      } catch (cause) {
        throw new BrokerAway(BROKER, cause);
      }
    },
    async close() {
      closing.abort();
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await publisher.close().catch(() => {});
      await connection.close();
    },
  };

  function bindingsOf(route: Route) {
    const queue = queueName(prefix, route);
    return declared.queueBindings.filter((binding) => binding.queue === queue);
  }
}

function connect(url: string, log: Log): Connection {
  const connection = new Connection({
    url,
    connectionName: "matinee",
    // Nobody waits long for a broker that is away: the relay comes again.
    acquireTimeout: 2_000,
    connectionTimeout: 2_000,
    heartbeat: 10,
    retryLow: 100,
    retryHigh: 2_000,
    noDelay: true,
  });
  connection.on("error", (error) => warnSeldom(log, BROKER, error, "RabbitMQ is away, and looked for"));
  connection.on("connection", () => log.info("connected to RabbitMQ"));
  return connection;
}

function send(publisher: Publisher, exchange: string, event: DomainEvent, headers?: Record<string, string>) {
  const envelope = {
    exchange,
    routingKey: event.type,
    durable: true,
    messageId: event.id,
    contentType: CLOUD_EVENT_TYPE,
    ...(headers && { headers }),
  };
  return publisher.send(envelope, Buffer.from(JSON.stringify(toCloudEvent(event))));
}

type Receiving = { lanes: Lanes; closing: AbortSignal; log: Log };

/** What has not begun when the transport closes goes back to the queue, to where it was. */
function receive(
  message: AsyncMessage,
  { consumer, order, handle }: Subscription,
  { lanes, closing, log }: Receiving,
) {
  // The client takes apart what says that it is plain JSON.
  const body = Buffer.isBuffer(message.body) ? message.body : JSON.stringify(message.body);
  const read = readMessage(body);
  if ("complaint" in read) {
    log.error({ consumer, complaint: read.complaint }, "a message that is no event became a dead letter");
    return ConsumerStatus.DROP;
  }
  const { event } = read;
  const onFailure = (error: unknown) =>
    warnSeldom(log, missedBy(error) ?? consumer, error, "an event waits for what it needs");
  return lanes.run(order === "aggregate" ? event.aggregate : event.id, async () => {
    const isDone = await keepTrying(() => handle(event), { signal: closing, onFailure });
    return isDone ? ConsumerStatus.ACK : ConsumerStatus.REQUEUE;
  });
}
