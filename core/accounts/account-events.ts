import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type AccountCreated = DomainEvent<"account.created", { userId: number; role: "member" | "admin" }>;

export function accountCreated(userId: number, role: "member" | "admin", now: Date): AccountCreated {
  return domainEvent("account.created", 1, `user:${userId}`, now, { userId, role });
}

export type GuestProfileImported = DomainEvent<"guest_profile.imported", { userId: number }>;

/** What someone said as a guest is their account's from now on. */
export function guestProfileImported(memberId: number, now: Date): GuestProfileImported {
  return domainEvent("guest_profile.imported", 1, `user:${memberId}`, now, { userId: memberId });
}

export type PreferencesUpdated = DomainEvent<"preferences.updated", { userId: number }>;

export function preferencesUpdated(userId: number, now: Date): PreferencesUpdated {
  return domainEvent("preferences.updated", 1, `user:${userId}`, now, { userId });
}
