"use server";

import { revalidatePath } from "next/cache";

import type { EventCommandState } from "@/components/events/event-command";
import { AppError } from "@/core/app-error";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { discardDeadLetter } from "@/services/events/discard-dead-letter";
import { replayDeadLetter } from "@/services/events/replay-dead-letter";
import { createWebhook } from "@/services/webhooks/create-webhook";
import { deleteWebhook } from "@/services/webhooks/delete-webhook";
import { refreshWebhookSecret } from "@/services/webhooks/refresh-webhook-secret";
import { updateWebhook } from "@/services/webhooks/update-webhook";

/** Tries a dead letter again, or discards it. */
export async function deadLetterAction(_: EventCommandState, data: FormData): Promise<EventCommandState> {
  return run("command-dead-letter", async (ctx) => {
    const letter = { consumer: textOf(data, "consumer"), eventId: textOf(data, "eventId") };
    if (!UUID.test(letter.eventId)) throw noSuchCommand();
    switch (textOf(data, "command")) {
      case "replay":
        return replayDeadLetter(ctx, letter);
      case "discard":
        return discardDeadLetter(ctx, letter);
      default:
        throw noSuchCommand();
    }
  });
}

export async function createWebhookAction(_: EventCommandState, data: FormData): Promise<EventCommandState> {
  const given = {
    name: textOf(data, "name"),
    url: textOf(data, "url").trim(),
    types: data.getAll("types").map(String),
  };
  const state = await run("create-webhook", (ctx) => createWebhook(ctx, given));
  return state.error === null ? state : { ...state, given };
}

/** Switches a webhook on or off, gives it a new secret, or ends it. */
export async function webhookAction(_: EventCommandState, data: FormData): Promise<EventCommandState> {
  return run("command-webhook", async (ctx) => {
    const id = Number(data.get("webhookId"));
    if (!Number.isInteger(id) || id < 1 || id > ID_MAX) throw noSuchCommand();
    switch (textOf(data, "command")) {
      case "switch-on":
        return updateWebhook(ctx, id, { isActive: true });
      case "switch-off":
        return updateWebhook(ctx, id, { isActive: false });
      case "new-secret":
        return refreshWebhookSecret(ctx, id);
      case "delete":
        return deleteWebhook(ctx, id);
      default:
        throw noSuchCommand();
    }
  });
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const ID_MAX = 2_147_483_647;

type AdminContext = Awaited<ReturnType<typeof adminContext>>;

async function run(
  name: string,
  command: (ctx: AdminContext) => Promise<{ secret: string } | unknown>,
): Promise<EventCommandState> {
  const done = await action(name, async () => command(await adminContext()));
  revalidatePath("/admin/events", "layout");
  if (!done.ok) return { error: done.error.message, secret: null };
  return { error: null, secret: secretIn(done.value) };
}

function secretIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("secret" in value)) return null;
  return typeof value.secret === "string" ? value.secret : null;
}

/** The use cases check that it is an administrator; nobody stays nobody. @throws AppError `unauthenticated`. */
async function adminContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "You have been signed out meanwhile. Sign in again.");
  return { ...getApp().context, viewer };
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

function noSuchCommand(): AppError {
  return new AppError("invalid_input", "There is no such command.");
}
