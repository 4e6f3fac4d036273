import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressRouteAnswers } from "@/platform/http/compress-route-answers";

const { setHeader } = ServerResponse.prototype;
const response = () => new ServerResponse(new IncomingMessage(new Socket()));

beforeAll(compressRouteAnswers);
afterAll(() => {
  ServerResponse.prototype.setHeader = setHeader;
});

test.each([
  ["Content-Type", ["image/svg+xml"], "image/svg+xml"],
  ["content-type", ["text/html", "text/plain"], ["text/html", "text/plain"]],
  ["content-type", ["text/event-stream; charset=utf-8"], ["text/event-stream; charset=utf-8"]],
  ["content-type", "text/html", "text/html"],
  ["set-cookie", ["a=1"], ["a=1"]],
  ["content-length", 7, 7],
])("%s: %j is set as %j", (name, value, set) => {
  expect(response().setHeader(name, value).getHeader(name)).toEqual(set);
});
