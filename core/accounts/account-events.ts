import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type AccountCreated = DomainEvent<"account.created", { userId: number; role: "member" | "admin" }>;

export function accountCreated(userId: number, role: "member" | "admin", now: Date): AccountCreated {
  return domainEvent("account.created", 1, `user:${userId}`, now, { userId, role });
}

export type PreferencesUpdated = DomainEvent<"preferences.updated", { userId: number }>;

export function preferencesUpdated(userId: number, now: Date): PreferencesUpdated {
  return domainEvent("preferences.updated", 1, `user:${userId}`, now, { userId });
}
