import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const VERSION = "4.1.0";
/** Outside of the checkout, so that it is fetched once for all of them. */
const CACHE = join(homedir(), ".cache", "matinee-tests", `kafka-${VERSION}`);

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>matinee</groupId><artifactId>kafka-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** Whether there is what a Kafka needs: Java 17 or newer, and its jars or Maven to fetch them. */
export function isKafkaAvailable(): boolean {
  return runs("java", ["-version"]) && (existsSync(CACHE) || runs("mvn", ["-v"]));
}

/** The folder with the jars of Apache Kafka, fetched from Maven Central (43 MB) when it is not there. */
export function kafkaJars(): string {
  if (existsSync(CACHE)) return CACHE;
  const folder = `${CACHE}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pom.xml"), POM);
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  execFileSync("mvn", ["-q", "-B", "-f", join(folder, "pom.xml"), ...goal], { stdio: "inherit" });
  try {
    renameSync(folder, CACHE);
  } catch {
    // Somebody else was faster.
    rmSync(folder, { recursive: true, force: true });
  }
  return CACHE;
}

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
