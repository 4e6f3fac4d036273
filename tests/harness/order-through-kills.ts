import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

/** A web server that can be killed. */
export type Victim = { origin: string; kill(): Promise<void> };

type Options = {
  start(): Promise<Victim>;
  kills: number;
  /** Between a server's first answer and its death: anything from this to twice this. */
  lifeMs: number;
  clients: number;
  /** Of somebody who may write. */
  token: string;
  /** Is on offer to rent. */
  movieId: number;
};

export type KillReport = {
  keys: number;
  /** Requests that ended in anything but the order, by what they ended in. */
  failures: Record<string, number>;
  /** Orders that were placed by a request whose answer was lost, and given to the next one with its key. */
  recovered: number;
  /** Keys that were answered in two ways. */
  contradictions: string[];
  orderIds: string[];
};

/** How often an order that was answered is sent once more, as if the answer had been lost. */
const DOUBT = 0.3;
const RETRY_MAX_MS = 1_000;
const THINK_MAX_MS = 300;
const ANSWER_MAX_MS = 10_000;

/**
 * Clients place orders with keys, one after the other, and send each until it is answered, while their server is killed
 * again and again. At the end every key is sent once more.
 */
export async function orderThroughKills({
  start,
  kills,
  lifeMs,
  clients,
  token,
  movieId,
}: Options): Promise<KillReport> {
  let victim = await start();
  let isOver = false;
  const answers = new Map<string, string>();
  const failures: Record<string, number> = {};
  const contradictions: string[] = [];
  let recovered = 0;
  const body = JSON.stringify({ items: [{ movie_id: movieId, kind: "rent" }] });

  async function send(key: string): Promise<string> {
    for (;;) {
      const outcome = await place(victim.origin, { key, token, body });
      if (outcome.answer !== null) {
        if (outcome.isReplay && !answers.has(key)) recovered += 1;
        return outcome.answer;
      }
      failures[outcome.failure] = (failures[outcome.failure] ?? 0) + 1;
      await delay(Math.random() * RETRY_MAX_MS);
    }
  }
  async function sendAgain(key: string): Promise<void> {
    if ((await send(key)) !== answers.get(key)) contradictions.push(key);
  }
  async function order(): Promise<void> {
    while (!isOver) {
      const key = randomUUID();
      answers.set(key, await send(key));
      if (Math.random() < DOUBT) await sendAgain(key);
      await delay(Math.random() * THINK_MAX_MS);
    }
  }

  const working = Array.from({ length: clients }, order);
  for (let kill = 0; kill < kills; kill += 1) {
    await delay(lifeMs * (1 + Math.random()));
    await victim.kill();
    victim = await start();
  }
  isOver = true;
  await Promise.all(working);
  for (const keys of chunks([...answers.keys()], clients)) await Promise.all(keys.map(sendAgain));
  await victim.kill();
  const orderIds = [...answers.values()].map((answer): string => JSON.parse(answer).id);
  return { keys: answers.size, failures, recovered, contradictions, orderIds };
}

async function place(
  origin: string,
  { key, token, body }: { key: string; token: string; body: string },
): Promise<{ answer: string; isReplay: boolean } | { answer: null; failure: string }> {
  try {
    const response = await fetch(`${origin}/api/v1/orders`, {
      method: "POST",
      body,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      signal: AbortSignal.timeout(ANSWER_MAX_MS),
    });
    const text = await response.text();
    if (response.status !== 201) return { answer: null, failure: String(response.status) };
    return { answer: text, isReplay: response.headers.has("idempotency-replayed") };
  } catch {
    return { answer: null, failure: "no answer" };
  }
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
