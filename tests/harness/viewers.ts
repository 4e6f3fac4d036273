import type { Viewer } from "@/core/accounts/viewer";
import type { App } from "@/platform/compose";
import { createGuest } from "@/services/accounts/create-guest";
import type { ViewerContext } from "@/services/context";

/** The context of a new guest. */
export async function guestContext({ context }: App): Promise<App["context"] & ViewerContext> {
  return { ...context, viewer: await createGuest(context) };
}

export function as(app: App, viewer: Viewer): App["context"] & ViewerContext {
  return { ...app.context, viewer };
}
