import postgres from "postgres";

type Subscriber = { onNotice: (payload: string) => void; onListen: () => void };
type Channels = Map<string, Set<Subscriber>>;

const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 3_000;

/**
 * Notices of Postgres over one connection of its own, which is opened for the first channel and, when it is lost, opened
 * anew until it stands. `onListen` is called each time that it stands, since notices may have been missed before.
 */
export function createListener(url: string, name: string) {
  const channels: Channels = new Map();
  let client: postgres.Sql | null = null;
  let isConnecting = false;
  let hasEnded = false;

  async function connect(): Promise<void> {
    for (let pauseMs = RETRY_MIN_MS; !hasEnded; pauseMs = Math.min(pauseMs * 2, RETRY_MAX_MS)) {
      try {
        client = await openConnection(url, name, channels, onLost);
        break;
      } catch {
        // Never the same for two that lost it together.
        const jitteredMs = pauseMs * (0.5 + Math.random() / 2);
        await new Promise((resolve) => setTimeout(resolve, jitteredMs).unref());
      }
    }
    if (hasEnded) await client?.end({ timeout: 1 });
    for (const { onListen } of [...channels.values()].flatMap((subscribers) => [...subscribers])) onListen();
  }
  const reconnect = () => {
    if (isConnecting) return;
    isConnecting = true;
    void connect().finally(() => {
      isConnecting = false;
    });
  };
  const onLost = (lost: postgres.Sql) => {
    if (lost !== client || hasEnded) return;
    client = null;
    reconnect();
  };

  return {
    /** Resolves at once when the server is away; the channel is listened to as soon as it is back. */
    async listen(channel: string, onNotice: (payload: string) => void, onListen: () => void = () => {}) {
      const subscriber = { onNotice, onListen };
      channels.set(channel, (channels.get(channel) ?? new Set()).add(subscriber));
      // A connection that fails here is on its way out; the next one listens to all channels.
      if (client) await execute(client, "listen", channel).then(onListen, () => {});
      else reconnect();
      return { unlisten: () => unlisten(channel, subscriber) };
    },
    async end(): Promise<void> {
      hasEnded = true;
      await client?.end({ timeout: 1 });
    },
  };

  async function unlisten(channel: string, subscriber: Subscriber): Promise<void> {
    const subscribers = channels.get(channel);
    subscribers?.delete(subscriber);
    if (subscribers?.size !== 0) return;
    channels.delete(channel);
    if (client) await execute(client, "unlisten", channel).catch(() => {});
  }
}

/** A connection that listens to all the channels. @throws when the server cannot be reached. */
async function openConnection(
  url: string,
  name: string,
  channels: Channels,
  onLost: (client: postgres.Sql) => void,
): Promise<postgres.Sql> {
  const options = {
    max: 1,
    connect_timeout: 10,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => {},
    onnotify(channel: string, payload: string) {
      for (const { onNotice } of channels.get(channel) ?? []) onNotice(payload);
    },
    onclose: () => onLost(client),
    connection: { application_name: name },
  };
  const client: postgres.Sql = postgres(url, options);
  try {
    for (const channel of channels.keys()) await execute(client, "listen", channel);
    return client;
  } catch (error) {
    await client.end({ timeout: 0 });
    throw error;
  }
}

function execute(client: postgres.Sql, command: "listen" | "unlisten", channel: string) {
  return client.unsafe(`${command} "${channel.replaceAll('"', '""')}"`);
}
