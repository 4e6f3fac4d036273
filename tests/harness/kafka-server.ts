import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kafka, logLevel } from "kafkajs";
import { endProcess } from "@/tests/harness/end-process";
import { kafkaJars } from "@/tests/harness/kafka-jars";
import type { BrokerProcess } from "@/tests/harness/rabbitmq-server";
import { findFreePort } from "@/tests/launch/data-folder";

const START_TIMEOUT_MS = 60_000;
const CLUSTER_ID = "matineeTestsKafkaAAAAA";

/** A real Apache Kafka, broker and controller in one process (KRaft), with a folder and ports of its own, not started yet. */
export async function kafkaServer(): Promise<BrokerProcess> {
  const [port, controllerPort] = [await findFreePort(), await findFreePort()];
  const folder = mkdtempSync(join(tmpdir(), "matinee-kafka-"));
  const settings = join(folder, "server.properties");
  writeFileSync(settings, settingsOf({ port, controllerPort, folder }));
  const classPath = join(kafkaJars(), "*");
  // Starts in half the time of the default, and never grows beyond.
  const java = ["-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath];
  const format = ["format", "--cluster-id", CLUSTER_ID, "--config", settings, "--standalone"];
  execFileSync("java", [...java, "kafka.tools.StorageTool", ...format], { stdio: "ignore" });
  const url = `kafka://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  return {
    url,
    async start() {
      child = spawn("java", [...java, "kafka.Kafka", settings], { cwd: folder, stdio: "ignore" });
      await untilItAnswers(port);
    },
    stop: () => endProcess(child),
    async remove() {
      await endProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One node, so its own topics have one copy; all else is as in the settings that Kafka is delivered with. */
function settingsOf({
  port,
  controllerPort,
  folder,
}: {
  port: number;
  controllerPort: number;
  folder: string;
}) {
  return `process.roles=broker,controller
node.id=1
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
controller.quorum.bootstrap.servers=127.0.0.1:${controllerPort}
log.dirs=${join(folder, "data")}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`;
}

async function untilItAnswers(port: number): Promise<void> {
  const kafka = new Kafka({
    brokers: [`127.0.0.1:${port}`],
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  });
  for (const deadline = Date.now() + START_TIMEOUT_MS; ; await sleep(100)) {
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.listTopics();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await admin.disconnect();
    }
  }
}
