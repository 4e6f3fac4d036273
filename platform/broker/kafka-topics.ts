import { setTimeout as sleep } from "node:timers/promises";
import type { Admin, ITopicMetadata, Kafka } from "kafkajs";

/** Also how many of one consumer's events can be handled at the same time, over all processes. */
const PARTITIONS = 12;
/** For a topic that was just made; after that it is the broker that is in trouble. */
const LEADERS_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 100;
/** Longer than a consumer may be away; shorter than the inbox remembers, so that nothing comes back as new. */
const RETENTION_MS = 14 * 24 * 60 * 60 * 1000;

export type KafkaTopics = ReturnType<typeof createKafkaTopics>;

/** The topic of all events, and that of dead letters. All who need them in a process ask the broker once. */
export function createKafkaTopics(kafka: Kafka, names: { events: string; deadLetters: string }) {
  let making: Promise<void> | null = null;
  return {
    ...names,
    /** Makes them when they are missing. */
    async ensure(): Promise<void> {
      making ??= makeTopics(kafka, Object.values(names));
      await making.catch((error) => {
        making = null;
        throw error;
      });
    },
    /** They may be gone: the next one who needs them asks again. */
    doubt(): void {
      making = null;
    },
  };
}

async function makeTopics(kafka: Kafka, topics: readonly string[]): Promise<void> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.createTopics({
      // Its own waiting gives up when a broker has not heard of the topic yet.
      waitForLeaders: false,
      topics: topics.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: -1,
        configEntries: [{ name: "retention.ms", value: String(RETENTION_MS) }],
      })),
    });
    const deadline = performance.now() + LEADERS_WITHIN_MS;
    while (!(await haveLeaders(admin, topics)) && performance.now() < deadline) await sleep(LOOK_AGAIN_MS);
  } finally {
    await admin.disconnect();
  }
}

/** Whether each partition has somebody who takes messages for it. */
async function haveLeaders(admin: Admin, names: readonly string[]): Promise<boolean> {
  const found = await admin.fetchTopicMetadata({ topics: [...names] }).catch(() => null);
  const isLed = ({ partitions }: ITopicMetadata) =>
    partitions.length > 0 && partitions.every(({ leader }) => leader >= 0);
  return found?.topics.every(isLed) ?? false;
}
