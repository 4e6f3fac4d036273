"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";

import type { CommandState } from "@/components/orders/command";
import type { ActionResult } from "@/core/action-result";
import { AppError } from "@/core/app-error";
import { CURRENCIES } from "@/core/orders/currency";
import { OFFER_KINDS } from "@/core/orders/offer";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import { addToBasket } from "@/services/orders/add-to-basket";
import { placeBasket } from "@/services/orders/place-basket";
import { removeFromBasket } from "@/services/orders/remove-from-basket";
import { retryOrder } from "@/services/orders/retry-order";

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const movieId = wholeNumber.pipe(z.int().positive().max(2_147_483_647));
const choice = z.object({ movieId, kind: z.enum(OFFER_KINDS) });
const ofMovie = z.object({ movieId });
const ofOrder = z.object({ orderId: z.uuid() });
const basket = z.object({ orderId: z.uuidv7(), minor: wholeNumber, currency: z.enum(CURRENCIES) });

/** Puts a film into the basket and shows that. */
export async function addToBasketAction(_: CommandState, data: FormData): Promise<CommandState> {
  const done = await command("add-to-basket", choice, data, addToBasket);
  if (!done.ok) return { error: done.error.message };
  redirect("/basket");
}

export async function removeFromBasketAction(_: CommandState, data: FormData): Promise<CommandState> {
  const done = await command("remove-from-basket", ofMovie, data, (ctx, input) =>
    removeFromBasket(ctx, input.movieId),
  );
  return { error: done.ok ? null : done.error.message };
}

/** Orders what is in the basket, and shows the order. */
export async function placeBasketAction(_: CommandState, data: FormData): Promise<CommandState> {
  const done = await command("place-order", basket, data, (ctx, { orderId, ...expected }) =>
    placeBasket(ctx, { orderId, expected }),
  );
  if (!done.ok) return { error: done.error.message };
  redirect(`/orders/${done.value.id}`);
}

export async function retryOrderAction(_: CommandState, data: FormData): Promise<CommandState> {
  const done = await command("retry-order", ofOrder, data, (ctx, { orderId }) => retryOrder(ctx, orderId));
  return { error: done.ok ? null : done.error.message };
}

type MemberContext = Awaited<ReturnType<typeof memberContext>>;

/** Runs a use case with what a form says; the pages that show orders are out of date then. */
function command<Input, Value>(
  name: string,
  schema: z.ZodType<Input>,
  data: FormData,
  useCase: (ctx: MemberContext, input: Input) => Promise<Value>,
): Promise<ActionResult<Value>> {
  return action(name, async () => {
    const input = parseInput(schema, Object.fromEntries(data));
    const value = await useCase(await memberContext(), input);
    revalidatePath("/", "layout");
    return value;
  });
}

/** The use cases check that it is a member; nobody stays nobody. @throws AppError `unauthenticated`. */
async function memberContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "Sign in to order films.");
  return { ...getApp().context, viewer };
}
