// Stands in for the worker: idles until it is asked to stop.
const timer = setInterval(() => {}, 1_000);
process.on("SIGTERM", () => clearInterval(timer));
