import type { LedgerAccount, PostingKind } from "@/core/orders/ledger";
import type { Money } from "@/core/orders/money";
import type { Offer } from "@/core/orders/offer";
import type { Order, OrderLine } from "@/core/orders/order";

/** An order and the pictures of its films; a film that is gone has none. */
export type OrderView = Omit<Order, "lines"> & {
  lines: (OrderLine & { posterUrl: string | null })[];
  /** With whose account it was placed; null when that is gone. */
  username: string | null;
};

/** An offer and the film that it is of. */
export type OfferedMovie = Offer & { title: string; year: number | null; posterUrl: string };

export type Basket = { items: OfferedMovie[]; isShopOpen: boolean };

export type ShopState = { isOpen: boolean; changedAt: Date | null; changedBy: string | null };

export type LedgerPosting = {
  id: string;
  kind: PostingKind;
  orderId: string;
  invoiceNumber: number;
  postedAt: Date;
  entries: { account: LedgerAccount; amount: Money }[];
};

/** What stands in an account, in one currency. */
export type LedgerBalance = { account: LedgerAccount; amount: Money };
