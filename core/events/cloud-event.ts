import type { DomainEvent } from "@/core/events/domain-event";

/**
 * How an event travels: a CloudEvent 1.0 in its JSON format. `dataversion` and `partitionkey` are extension attributes,
 * whose names may have nothing but small letters and digits.
 */
export type CloudEvent = {
  specversion: "1.0";
  id: string;
  source: string;
  type: string;
  /** What it is about, such as `movie:603`. */
  subject: string;
  /** RFC 3339. */
  time: string;
  datacontenttype: "application/json";
  dataschema: string;
  /** The version of what `data` looks like. */
  dataversion: number;
  /** Whose order must be kept; the same as `subject`. */
  partitionkey: string;
  data: unknown;
};

/** Where every event of ours comes from, whatever address the installation has at the time. */
const SOURCE = "/matinee";

/** The name of an event's schema in the AsyncAPI document. */
export function schemaName(type: string, version: number): string {
  return `${type}.v${version}`;
}

export function toCloudEvent(event: DomainEvent): CloudEvent {
  return {
    specversion: "1.0",
    id: event.id,
    source: SOURCE,
    type: event.type,
    subject: event.aggregate,
    time: event.occurredAt.toISOString(),
    datacontenttype: "application/json",
    dataschema: `/api/v1/asyncapi.json#/components/schemas/${schemaName(event.type, event.version)}`,
    dataversion: event.version,
    partitionkey: event.aggregate,
    data: event.payload,
  };
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** @throws Error that says what is missing: on a broker stands whatever anyone put there. */
export function fromCloudEvent(value: unknown): DomainEvent {
  if (typeof value !== "object" || value === null) throw new Error("It is no JSON object.");
  const { specversion, id, type, subject, time, dataversion, data } = value as Record<string, unknown>;
  if (specversion !== "1.0") throw new Error("It is no CloudEvent of version 1.0.");
  if (typeof id !== "string" || !UUID.test(id)) throw new Error("Its id is no UUID.");
  if (typeof type !== "string" || type === "") throw new Error("It has no type.");
  if (typeof subject !== "string" || subject === "") throw new Error("It has no subject.");
  if (!Number.isSafeInteger(dataversion)) throw new Error("Its dataversion is no whole number.");
  const occurredAt = new Date(typeof time === "string" ? time : Number.NaN);
  if (Number.isNaN(occurredAt.getTime())) throw new Error("Its time is none.");
  return { id, type, version: Number(dataversion), aggregate: subject, occurredAt, payload: data };
}
