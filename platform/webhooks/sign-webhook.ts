import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows that it is us who sent a body, and when, after the Standard Webhooks
 * (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, with the bytes that stand behind `whsec_` in Base64.
 */
export function signWebhook(
  secret: string,
  { id, body, now }: { id: string; body: string; now: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
