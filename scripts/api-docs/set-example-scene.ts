import { eq } from "drizzle-orm";
import type { Viewer } from "@/core/accounts/viewer";
import { movieScored } from "@/core/movies/movie-scored";
import { orderDeclined } from "@/core/orders/order-events";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { outboxEvents, people, users } from "@/db/schema";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import type { App } from "@/platform/compose";
import { exampleModel } from "@/scripts/api-docs/example-model";
import type { Caller } from "@/scripts/api-docs/record-examples";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { createAccount } from "@/services/accounts/create-account";
import type { ViewerContext } from "@/services/context";
import { createMovie } from "@/services/movies/create-movie";
import { importStarterCatalog } from "@/services/movies/import-starter-catalog";
import { placeOrder } from "@/services/orders/place-order";
import { updateOffer } from "@/services/orders/update-offer";
import { updateOrders } from "@/services/orders/update-orders";
import { updateShop } from "@/services/orders/update-shop";
import { rateMovie } from "@/services/ratings/rate-movie";
import { createMood } from "@/services/recommendations/create-mood";
import { queueTraining } from "@/services/recommendations/queue-training";
import { queueSync } from "@/services/sync/queue-sync";
import { createWebhook } from "@/services/webhooks/create-webhook";

/** Metropolis, which every installation has from the start. */
const METROPOLIS = 19;
/** The clock of everything that is made for the examples. */
const NOW = new Date("2026-11-05T10:00:00Z");

/** The starter catalogue, an administrator, and one of everything that an example request is about. */
export async function setExampleScene(app: App): Promise<Caller> {
  const context = { ...app.context, now: () => NOW };
  await importStarterCatalog(context, readStarterCatalog());
  const account = { username: "ada", email: "ada@example.org", password: "correct horse battery" };
  const userId = await createAccount({ ...context, viewer: null }, account);
  await app.db.update(users).set({ role: "admin" }).where(eq(users.id, userId));
  const viewer: Viewer = { userId, kind: "member", role: "admin", username: "ada" };
  const ctx = { ...context, viewer };
  const { token } = await createAccessToken(ctx, { name: "examples", scope: "admin", days: null });
  const { id: tokenId } = await createAccessToken(ctx, { name: "an old script", scope: "read", days: 30 });
  const newOwnMovie = () => createMovie(ctx, { title: "The Lamp" });
  const ownMovieId = await newOwnMovie();
  await rateMovie(ctx, { userId, movieId: METROPOLIS, halfStars: 9 });
  const [person] = await app.db.select({ id: people.id }).from(people).where(eq(people.name, "Fritz Lang"));
  const mood = { userId, name: "Comfort", dials: { ...NEUTRAL_DIALS, popular: 60, adventurous: 0 } };
  const { id: moodId } = await createMood(ctx, mood);
  const runId = await queueSync(context, { mode: "changes" }, userId);
  const trainingId = await queueTraining(ctx);
  const modelId = await ctx.transaction(async ({ models }) => {
    const id = await models.add(exampleModel(NOW));
    await models.activate(id);
    return id;
  });
  const orderId = await placeFailedOrder(ctx);
  const hook = { name: "A newsletter", url: "https://hooks.example.org/matinee", types: [] };
  const { id: webhookId } = await createWebhook(ctx, hook);
  const deadEventIds = [await buryEvent(ctx), await buryEvent(ctx)] as const;
  // As a worker would have done by now.
  await app.db.update(outboxEvents).set({ publishedAt: NOW });
  return {
    token,
    newOwnMovie,
    scene: {
      userId,
      movieId: METROPOLIS,
      ownMovieId,
      personId: person?.id ?? 1,
      ruleId: 1,
      runId,
      tokenId,
      trainingId,
      modelId,
      moodId,
      orderId,
      webhookId,
      deadEventIds,
    },
  };
}

/** Leaves a dead letter; the id of its event. */
async function buryEvent(ctx: ViewerContext): Promise<string> {
  const event = movieScored(METROPOLIS, NOW);
  const failure = {
    attempts: 5,
    error: "example: the newsletter's server said no",
    failedAt: NOW,
    dueAt: NOW,
  };
  await ctx.transaction(({ failedEvents }) =>
    failedEvents.note("example", event, { ...failure, isDead: true }),
  );
  return event.id;
}

/** Opens the shop with one offer, and leaves an order that billing declined; its id. */
async function placeFailedOrder(ctx: ViewerContext): Promise<string> {
  await updateShop(ctx, { isOpen: true, hasAgreement: true });
  const price = { minor: 399, currency: "EUR" as const };
  await updateOffer(ctx, { movieId: METROPOLIS, kind: "rent", price });
  const order = await placeOrder(ctx, [{ movieId: METROPOLIS, kind: "rent" }]);
  const why = { code: "card_declined", reason: "The card was declined by its bank (sandbox)." };
  const report = orderDeclined({ orderId: order.id, attempt: order.attempt }, why, ctx.now());
  await ctx.transaction((stores) => updateOrders(stores, [report]));
  return order.id;
}
