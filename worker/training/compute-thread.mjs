import { register } from "tsx/esm/api";

// Node does not hand a loader for TypeScript down to its threads: a thread has to load tsx by itself.
register();
await import("./compute-thread.ts");
