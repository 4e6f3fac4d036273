import { fromCloudEvent } from "@/core/events/cloud-event";
import type { DomainEvent } from "@/core/events/domain-event";

/** The event in a message of a broker, or what is wrong with it. */
export function readMessage(body: Uint8Array | string): { event: DomainEvent } | { complaint: string } {
  try {
    const text = typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body);
    return { event: fromCloudEvent(JSON.parse(text)) };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}
