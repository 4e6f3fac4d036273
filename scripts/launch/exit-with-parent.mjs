// Loaded into every process that `npm start` starts (through NODE_OPTIONS, so into their children as well):
// when the supervisor is killed, which no handler of its own can notice, they stop by themselves.
import { isMainThread } from "node:worker_threads";

const checkEveryMs = 1_000;
const patienceMs = 5_000;

function stop() {
  setTimeout(() => process.exit(1), patienceMs).unref();
  process.kill(process.pid, "SIGTERM");
}

if (isMainThread) {
  const parent = process.ppid;
  if (process.env.MATINEE_SUPERVISOR === String(parent) && process.channel) {
    process.once("disconnect", stop);
    // The channel alone must not keep a process alive that has finished its work.
    process.channel.unref();
  }
  // Grandchildren use their channel for their own purposes. Windows never changes the number of the parent.
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, checkEveryMs);
  timer.unref();
}
