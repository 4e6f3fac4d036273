// Loaded before Next (`node --import`): puts Matinee's door (open-door.ts) in front of the HTTP server that Next makes.
// Next offers no way to get at that server, its requests' sockets, or its end. Until the door is open, which
// instrumentation.ts does before the first page is served, requests wait.
import http from "node:http";

const { createServer } = http;
let letIn = () => {};
const opened = new Promise((resolve) => {
  letIn = resolve;
});

const gate = {
  server: null,
  door: null,
  open(door) {
    gate.door = door;
    letIn();
  },
};
globalThis.matineeGate = gate;

http.createServer = (...given) => {
  const listener = given.at(-1);
  // What has no listener looks whether a port is free; what comes after Next's is not ours to guard.
  if (gate.server || typeof listener !== "function") return createServer(...given);
  const guarded = (request, response) => {
    if (gate.door) gate.door.handle(request, response, listener);
    else opened.then(() => gate.door.handle(request, response, listener));
  };
  gate.server = createServer(...given.slice(0, -1), guarded);
  return gate.server;
};

if (process.env.NODE_ENV === "production") {
  // Next's own handler drops requests, and ends with a code that is not 0.
  process.env.NEXT_MANUAL_SIG_HANDLE = "true";
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, () => {
      if (gate.door) gate.door.drain();
      else process.exit(0);
    });
  }
}
