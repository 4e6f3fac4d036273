import { addToBasketAction } from "@/app/(site)/orders/actions";
import { CommandForm } from "@/components/orders/command-form";
import { moneyText } from "@/components/orders/money-text";
import { OFFER_KIND_WORDS } from "@/components/orders/order-words";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { Offer } from "@/core/orders/offer";
import { listMovieOffers } from "@/db/queries/orders/list-movie-offers";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** What the film costs here, for those who may order it; guests are led to the sign-in page and back. */
export async function MovieOffers({ movieId }: { movieId: number }) {
  const [viewer, offers] = await Promise.all([findViewer(), listMovieOffers(getApp().db, movieId)]);
  const isMember = viewer?.kind === "member";
  const isAdmin = viewer?.role === "admin";
  if (offers.length === 0 && !isAdmin) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      {offers.map((offer) =>
        isMember ? (
          <CommandForm
            key={offer.kind}
            act={addToBasketAction}
            about={{ movieId, kind: offer.kind }}
            label={wordsOf(offer)}
          />
        ) : (
          <ButtonLink key={offer.kind} href={`/sign-in?next=/movies/${movieId}`}>
            {wordsOf(offer)}
          </ButtonLink>
        ),
      )}
      {offers.length > 0 && !isMember && <span className="text-muted">Sign in to order it.</span>}
      {isAdmin && <TextLink href={`/admin/offers?movie=${movieId}`}>Set its prices</TextLink>}
    </div>
  );
}

function wordsOf({ kind, price }: Offer): string {
  return `${OFFER_KIND_WORDS[kind]} ${moneyText(price)}`;
}
