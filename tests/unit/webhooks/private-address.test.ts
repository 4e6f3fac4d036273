import { describe, expect, test } from "vitest";
import { postWebhook } from "@/platform/webhooks/post-webhook";
import { isPrivateAddress } from "@/platform/webhooks/private-address";
import { signWebhook } from "@/platform/webhooks/sign-webhook";

test.each([
  "127.0.0.1",
  "127.255.0.9",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00::1",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:192.168.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "localhost",
  "",
])("%s is not of the public internet", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "172.32.0.1",
  "100.128.0.1",
  "193.99.144.80",
  "2606:4700::1111",
  "2a02:2e0::1",
])("%s is", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

describe("a webhook is not sent to", () => {
  const options = { body: "{}", headers: {}, allowPrivate: false };
  test.each([
    "http://127.0.0.1:1/",
    "http://2130706433:1/",
    "http://0x7f.1:1/",
    "http://[::1]:1/",
    "http://[::ffff:127.0.0.1]:1/",
    "http://localhost:1/",
  ])("%s", async (url) => {
    expect(await postWebhook(url, options)).toEqual({
      status: null,
      error: expect.stringContaining("private"),
    });
  });
});

test("a signature is what the Standard Webhooks give as their example", () => {
  const headers = signWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    now: new Date(1614265330_000),
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});
