"use client";

import { useEffect, useState } from "react";

import { isOpen, ORDER_STATUSES, type OrderStatus } from "@/core/orders/order-status";

const PAUSE_MIN_MS = 400;
const PAUSE_MAX_MS = 5_000;
const PAUSE_GROWTH = 1.3;
/** A server that takes longer is as good as away. */
const ANSWER_MAX_MS = 10_000;

/**
 * The state of an order as the server rendered it, asked for again while it is open: often at first, when most orders
 * are paid, then less so. Asks nothing while nobody looks at the page, and at once when they come back.
 */
export function useOrderStatus(orderId: string, rendered: OrderStatus) {
  const [live, setLive] = useState({ rendered, status: rendered, isLost: false });
  if (live.rendered !== rendered) setLive({ rendered, status: rendered, isLost: false });
  const { status, isLost } = live;
  const open = isOpen(status);

  useEffect(() => {
    if (!open) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pauseMs = PAUSE_MIN_MS;
    const ending = new AbortController();
    const ask = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const asked = await askStatus(orderId, ending.signal);
      if (ending.signal.aborted) return;
      setLive((before) => ({ ...before, status: asked ?? before.status, isLost: asked === null }));
      pauseMs = Math.min(PAUSE_MAX_MS, pauseMs * PAUSE_GROWTH);
      timer = setTimeout(ask, pauseMs);
    };
    timer = setTimeout(ask, pauseMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      ending.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [orderId, open]);

  return { status, isLost: open && isLost };
}

/** Null when the server does not say. */
async function askStatus(orderId: string, signal: AbortSignal): Promise<OrderStatus | null> {
  try {
    const response = await fetch(`/api/v1/orders/${orderId}`, {
      cache: "no-store",
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MAX_MS)]),
    });
    const { status }: { status?: unknown } = await response.json();
    return ORDER_STATUSES.find((known) => known === status) ?? null;
  } catch {
    return null;
  }
}
