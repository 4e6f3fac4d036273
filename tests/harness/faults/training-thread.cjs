// A fault for `NODE_OPTIONS=--require`: in the middle of its work, the first thread that trains ends, or stands still.
const { workerData } = require("node:worker_threads");

const PIECES_BEFORE = 5;
const add = Atomics.add;

if (workerData?.job && workerData.threadIndex === 0) {
  let pieces = 0;
  Atomics.add = (...given) => {
    pieces += 1;
    if (pieces === PIECES_BEFORE) happen();
    return add(...given);
  };
}

function happen() {
  // In a thread this ends the thread, not the process.
  if (process.env.TRAINING_THREAD_FAULT === "ends") process.exit();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
