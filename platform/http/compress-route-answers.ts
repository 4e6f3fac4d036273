import { ServerResponse } from "node:http";

/**
 * Lets Next gzip what route handlers answer. Next 16.4 sets each of their headers as a list, and its compression then
 * does not recognise the type of the answer and leaves it alone (vercel/next.js#98007): so a `Content-Type` that is a
 * list of one becomes that one. Needless as soon as Next does it itself. Event streams stay as they are: each of
 * their messages is to leave at once.
 */
export function compressRouteAnswers(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function (name, value) {
    return setHeader.call(this, name, name.toLowerCase() === "content-type" ? single(value) : value);
  };
}

function single(value: number | string | readonly string[]): number | string | readonly string[] {
  const [first, ...others] = Array.isArray(value) ? value : [];
  const isSingle = first !== undefined && others.length === 0;
  return isSingle && !first.startsWith("text/event-stream") ? first : value;
}
