"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";

import type { CommandState } from "@/components/orders/command";
import { AppError } from "@/core/app-error";
import { CURRENCIES } from "@/core/orders/currency";
import { OFFER_KINDS } from "@/core/orders/offer";
import { parseAmount } from "@/core/orders/parse-amount";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import { deleteOffer } from "@/services/orders/delete-offer";
import { updateOffer } from "@/services/orders/update-offer";
import { updateShop } from "@/services/orders/update-shop";

const movieId = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().positive().max(2_147_483_647));
const offer = z.object({
  movieId,
  kind: z.enum(OFFER_KINDS),
  price: z.string(),
  currency: z.enum(CURRENCIES, "Choose a currency."),
});
const choice = z.object({ movieId, kind: z.enum(OFFER_KINDS) });
const shop = z.object({ isOpen: z.enum(["yes", "no"]), agreement: z.literal("yes").optional() });

/** Opens or closes the shop. */
export async function updateShopAction(_: CommandState, data: FormData): Promise<CommandState> {
  return command("update-shop", async (ctx) => {
    const { isOpen, agreement } = parseInput(shop, Object.fromEntries(data));
    await updateShop(ctx, { isOpen: isOpen === "yes", hasAgreement: agreement === "yes" });
  });
}

/** Sets what a movie costs. */
export async function updateOfferAction(_: CommandState, data: FormData): Promise<CommandState> {
  return command("update-offer", async (ctx) => {
    const input = parseInput(offer, Object.fromEntries(data));
    const price = parseAmount(input.price, input.currency, "The price");
    await updateOffer(ctx, { movieId: input.movieId, kind: input.kind, price });
  });
}

export async function deleteOfferAction(_: CommandState, data: FormData): Promise<CommandState> {
  return command("delete-offer", (ctx) => deleteOffer(ctx, parseInput(choice, Object.fromEntries(data))));
}

type AdminContext = Awaited<ReturnType<typeof adminContext>>;

async function command(name: string, run: (ctx: AdminContext) => Promise<void>): Promise<CommandState> {
  const done = await action(name, async () => run(await adminContext()));
  revalidatePath("/", "layout");
  return { error: done.ok ? null : done.error.message };
}

/** The use cases check that it is an administrator. @throws AppError `unauthenticated`. */
async function adminContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "You have been signed out meanwhile. Sign in again.");
  return { ...getApp().context, viewer };
}
