import { lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "@/platform/webhooks/private-address";

const TIMEOUT_MS = 10_000;

/** What became of it: `error` is null when the receiver took it. */
export type PostResult = { status: number | null; error: string | null };

/**
 * Posts a body. Private addresses are refused unless `allowPrivate`: the address that is connected to is the one that was
 * looked at, so a name that answers differently the second time gains nothing. Redirects are not followed.
 */
export async function postWebhook(
  url: string,
  { body, headers, allowPrivate }: { body: string; headers: Record<string, string>; allowPrivate: boolean },
): Promise<PostResult> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(literal) && isPrivateAddress(literal)) return { status: null, error: REFUSAL };
  const send = protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ status: null, error: error.message || "no answer" });
    const request = send(url, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/cloudevents+json; charset=utf-8",
        "content-length": String(Buffer.byteLength(body)),
        "user-agent": "Matinee-Webhook",
      },
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(!allowPrivate && { lookup: publicLookup }),
    });
    request.on("error", fail);
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      const isTaken = status >= 200 && status < 300;
      // What it says beyond that is of no interest, however long it is.
      response.destroy();
      resolve({ status, error: isTaken ? null : `It answered ${status}.` });
    });
    request.end(body);
  });
}

const REFUSAL = "The address is private; WEBHOOKS_ALLOW_PRIVATE=yes allows that.";

/** As the system looks names up, but a name that leads to any private address leads nowhere. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    if (addresses.some(({ address }) => isPrivateAddress(address))) return callback(new Error(REFUSAL), "");
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    return first ? callback(null, first.address, first.family) : callback(new Error("no such host"), "");
  });
};
