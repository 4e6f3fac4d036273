import { uuidV7 } from "@/core/events/uuid-v7";

/** Something that happened, in the past tense, with the version of its payload's shape. */
export type DomainEvent<Type extends string = string, Payload = unknown> = {
  /** UUID v7: consumers use it to take effect once. */
  id: string;
  type: Type;
  version: number;
  /** Whose order must be kept, such as `movie:603`. */
  aggregate: string;
  occurredAt: Date;
  payload: Payload;
};

export function domainEvent<Type extends string, Payload>(
  type: Type,
  version: number,
  aggregate: string,
  occurredAt: Date,
  payload: Payload,
): DomainEvent<Type, Payload> {
  return { id: uuidV7(occurredAt.getTime()), type, version, aggregate, occurredAt, payload };
}
