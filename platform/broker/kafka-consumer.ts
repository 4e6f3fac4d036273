import type { EachBatchPayload, Kafka, KafkaMessage } from "kafkajs";
import { KAFKA } from "@/platform/broker/kafka-client";
import type { KafkaTopics } from "@/platform/broker/kafka-topics";
import { keepTrying } from "@/platform/broker/keep-trying";
import { createLanes, type Lanes } from "@/platform/broker/lanes";
import { readMessage } from "@/platform/broker/read-message";
import { missedBy } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import { warnSeldom } from "@/platform/log/warn-seldom";
import type { Subscription } from "@/services/ports/event-transport";

/** The least that brokers allow by default: so soon the others take over from a process that was killed, alone. */
const SESSION_TIMEOUT_MS = 6_000;
/**
 * And so soon when another one takes its place: a group that takes in a member waits no longer for those that are dead.
 * Who is alive hears of it by a heartbeat, and then finishes only what is in hand.
 */
const REBALANCE_TIMEOUT_MS = 1_500;
const HEARTBEAT_MS = 200;
/** So many messages of a partition are handled, between two commits of its offset. */
const SLICE = 128;
/** How many of them are in hand, of all partitions together: where order counts, and where each is work of its own. */
const AT_ONCE_MAX: Record<Subscription["order"], number> = { aggregate: 64, none: 32 };
const PARTITIONS_AT_ONCE = 12;
/** The event's type, so that a consumer need not take apart what it does not want. */
export const TYPE_HEADER = "type";

type Options = {
  kafka: Kafka;
  groupId: string;
  topics: KafkaTopics;
  subscription: Subscription;
  /** What is no event is put aside. */
  setAside(message: KafkaMessage, complaint: string): Promise<void>;
  closing: AbortSignal;
  log: Log;
};

/**
 * A member of a consumer group for as long as the process lives. An offset is committed after the effects before it. A
 * group that is new begins with the oldest event there is: what was published before its first member came is its too.
 */
export function startKafkaConsumer(options: Options): { stop(): Promise<void> } {
  const { closing, log } = options;
  const onFailure = (error: unknown) => {
    options.topics.doubt();
    warnSeldom(log, KAFKA, error, "Kafka is away, and looked for");
  };
  const running = keepTrying(() => consumeUntilItFails(options), { signal: closing, onFailure });
  return { stop: async () => void (await running) };
}

async function consumeUntilItFails(options: Options): Promise<void> {
  const { kafka, groupId, topics, closing } = options;
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: SESSION_TIMEOUT_MS,
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
    heartbeatInterval: HEARTBEAT_MS,
    maxWaitTimeInMs: 200,
    allowAutoTopicCreation: false,
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
  });
  const lanes = createLanes(AT_ONCE_MAX[options.subscription.order]);
  const ended = new AbortController();
  const over = new Promise<Error | null>((resolve) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error));
    closing.addEventListener("abort", () => resolve(null), { once: true, signal: ended.signal });
  });
  try {
    await Promise.all([topics.ensure(), consumer.connect()]);
    await consumer.subscribe({ topics: [topics.events], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => takeBatch(payload, lanes, options),
    });
    const failure = await over;
    if (failure) throw failure;
  } finally {
    ended.abort();
    await consumer.disconnect().catch(() => {});
  }
}

async function takeBatch(
  payload: EachBatchPayload,
  lanes: Lanes,
  { closing, ...options }: Options,
): Promise<void> {
  const { batch, resolveOffset, commitOffsetsIfNecessary, uncommittedOffsets, heartbeat } = payload;
  const ending = new AbortController();
  const end = () => ending.abort();
  if (closing.aborted) end();
  closing.addEventListener("abort", end, { once: true });
  // Effects may take longer than the group waits for a sign of life. A heartbeat that fails says that the group is being
  // divided anew: what is not begun is left to whom it belongs to then.
  const timer = setInterval(() => void heartbeat().catch(end), HEARTBEAT_MS);
  try {
    for (let start = 0; start < batch.messages.length; start += SLICE) {
      if (ending.signal.aborted || !payload.isRunning() || payload.isStale()) return;
      const slice = batch.messages.slice(start, start + SLICE);
      const lastDone = await handleAll(slice, lanes, batch.partition, { ending: ending.signal, ...options });
      if (lastDone) resolveOffset(lastDone.offset);
      await commitOffsetsIfNecessary(uncommittedOffsets());
      await heartbeat();
    }
  } finally {
    clearInterval(timer);
    closing.removeEventListener("abort", end);
  }
}

/** The last message of those that are done without a gap. */
async function handleAll(
  messages: readonly KafkaMessage[],
  lanes: Lanes,
  partition: number,
  {
    subscription: { consumer, types, handle },
    setAside,
    ending,
    log,
  }: Omit<Options, "kafka" | "closing"> & { ending: AbortSignal },
): Promise<KafkaMessage | undefined> {
  const onFailure = (error: unknown) =>
    warnSeldom(log, missedBy(error) ?? consumer, error, "an event waits for what it needs");
  const tasks = messages.map((message) => {
    const type = message.headers?.[TYPE_HEADER];
    if (type !== undefined && !types.includes(String(type))) return true;
    const read = readMessage(message.value ?? "");
    if ("event" in read && !types.includes(read.event.type)) return true;
    const act = "complaint" in read ? () => setAside(message, read.complaint) : () => handle(read.event);
    const key = "event" in read ? read.event.aggregate : `${partition}:${message.offset}`;
    return lanes.run(key, () => keepTrying(act, { signal: ending, onFailure }));
  });
  const isDone = await Promise.all(tasks);
  const firstLeft = isDone.indexOf(false);
  return firstLeft < 0 ? messages.at(-1) : messages[firstLeft - 1];
}
