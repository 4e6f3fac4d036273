import { schemaName } from "@/core/events/cloud-event";
import { EVENT_CATALOG, EVENT_TYPES, type EventType } from "@/core/events/event-catalog";
import { formatted, type JsonSchema, oneOf, text, whole } from "@/core/events/json-schema";

const PREFIX = "matinee";

/**
 * The AsyncAPI 3.0 document of the events: what Matinee publishes to its broker, and sends to webhooks. A description for
 * those who listen, so every operation is one of ours that sends.
 */
export function buildAsyncDocument(): object {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Matinee's events",
      version: "1.0.0",
      description:
        "CloudEvents 1.0 in their JSON format, each at least once: whoever acts on one notes its `id` together with what it did. Events with the same `subject` come in the order in which they happened.",
    },
    defaultContentType: "application/cloudevents+json",
    channels: {
      events: {
        address: `${PREFIX}.events`,
        title: "All events",
        description:
          "RabbitMQ: a topic exchange of this name, the routing key is the event's type. Kafka: a topic of this name, the key is the event's subject, and the header `type` its type, so that whoever wants few of them need not read the others.",
        messages: referencesTo("messages", EVENT_TYPES),
        bindings: {
          amqp: {
            is: "routingKey",
            exchange: {
              name: `${PREFIX}.events`,
              type: "topic",
              durable: true,
              autoDelete: false,
              vhost: "/",
            },
          },
          kafka: { topic: `${PREFIX}.events` },
        },
      },
      webhook: {
        address: null,
        title: "A webhook",
        description:
          "`POST` to an address that an administrator set, signed after the Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature`.",
        messages: referencesTo("messages", EVENT_TYPES),
      },
    },
    operations: {
      publishEvent: { action: "send", channel: { $ref: "#/channels/events" } },
      sendWebhook: { action: "send", channel: { $ref: "#/channels/webhook" } },
    },
    components: {
      messages: Object.fromEntries(EVENT_TYPES.map((type) => [type, messageOf(type)])),
      schemas: Object.fromEntries(
        EVENT_TYPES.map((type) => [
          schemaName(type, EVENT_CATALOG[type].version),
          EVENT_CATALOG[type].payload,
        ]),
      ),
    },
  };
}

function referencesTo(kind: "messages", names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${kind}/${name}` }]));
}

function messageOf(type: EventType): object {
  const { version, summary } = EVENT_CATALOG[type];
  return {
    name: type,
    title: summary,
    contentType: "application/cloudevents+json",
    payload: envelopeOf(type, version),
  };
}

/** A CloudEvent with that event's data; `core/events/cloud-event.ts` makes them. */
function envelopeOf(type: EventType, version: number): JsonSchema {
  const schema = schemaName(type, version);
  const properties: Record<string, JsonSchema> = {
    specversion: { type: "string", const: "1.0" },
    id: formatted("uuid", "UUID v7: the same for the same event, however often it comes."),
    source: { type: "string", const: "/matinee" },
    type: { type: "string", const: type },
    subject: text("What it is about, such as `movie:603`."),
    time: formatted("date-time", "When it happened."),
    datacontenttype: oneOf(["application/json"]),
    dataschema: text("Where `data` is described."),
    dataversion: { ...whole("The version of `data`."), const: version },
    partitionkey: text("Whose order is kept; the same as `subject`."),
    data: { $ref: `#/components/schemas/${schema}` },
  };
  return { type: "object", properties, required: Object.keys(properties) };
}
