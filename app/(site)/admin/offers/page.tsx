import type { Metadata } from "next";

import { deleteOfferAction, updateOfferAction, updateShopAction } from "@/app/(site)/admin/offers/actions";
import { loadOffers } from "@/app/(site)/admin/offers/load-offers";
import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { requireEntries } from "@/app/(site)/list-page";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { CommandForm } from "@/components/orders/command-form";
import { FilmLines } from "@/components/orders/film-lines";
import { MovieFinder } from "@/components/orders/movie-finder";
import { OfferForms } from "@/components/orders/offer-forms";
import { OFFER_KIND_WORDS } from "@/components/orders/order-words";
import { ShopSwitch } from "@/components/orders/shop-switch";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";

export const metadata: Metadata = {
  title: "Offers",
  description: "Which films can be rented or bought here, and for how much.",
  robots: { index: false },
};

export default async function OffersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/offers");
  const { page, query, shop, offers, chosen, found, currency } = await loadOffers(
    searchParamsOf(await searchParams),
  );
  const hrefFor = (number: number) => `/admin/offers?page=${number}`;
  requireEntries(offers, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Offers" eyebrow="Admin">
        <p>Which films can be rented or bought here, and for how much.</p>
      </PageHeading>
      <div className="grid gap-14">
        <ShopSwitch shop={shop} act={updateShopAction} />
        <section aria-labelledby="price-title" className="grid gap-6">
          <SectionHeading id="price-title" title={chosen ? chosen.movie.title : "Set a price"} />
          {chosen && (
            <OfferForms
              movieId={chosen.movie.id}
              offers={chosen.offers}
              currency={currency}
              update={updateOfferAction}
              remove={deleteOfferAction}
            />
          )}
          <MovieFinder query={query} found={found} />
        </section>
        <section aria-labelledby="offers-title" className="grid gap-6">
          <SectionHeading id="offers-title" title={`On offer: ${offers.totalResults}`} />
          {offers.totalResults > 0 && (
            <FilmLines
              lines={offers.items}
              total={null}
              controls={({ movieId, kind, title }) => (
                <CommandForm
                  act={deleteOfferAction}
                  about={{ movieId, kind }}
                  label="End"
                  description={`End the offer: ${OFFER_KIND_WORDS[kind]} ${title}`}
                  variant="quiet"
                  size="sm"
                />
              )}
            />
          )}
          <Pagination page={page} totalPages={offers.totalPages} hrefFor={hrefFor} />
        </section>
      </div>
    </div>
  );
}
