import type { Offer, OfferKind, Provider } from "@/core/movies/views";

export type OfferRow = { label: string; providers: Provider[] };

const LABELS: Record<OfferKind, string> = {
  flatrate: "Stream",
  free: "Free",
  ads: "With ads",
  rent: "Rent",
  buy: "Buy",
};

/** Offers as rows to show: renting and buying are one where the same shops do both, which is nearly everywhere. */
export function offerRows(offers: readonly Offer[]): OfferRow[] {
  const rent = offers.find(({ kind }) => kind === "rent");
  const buy = offers.find(({ kind }) => kind === "buy");
  const isOne = rent !== undefined && buy !== undefined && shops(rent) === shops(buy);
  return offers.flatMap(({ kind, providers }) => {
    if (isOne && kind === "buy") return [];
    return { label: isOne && kind === "rent" ? "Rent or buy" : LABELS[kind], providers };
  });
}

function shops({ providers }: Offer): string {
  return providers
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();
}
