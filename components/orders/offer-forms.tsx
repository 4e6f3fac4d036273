import type { Command } from "@/components/orders/command";
import { CommandForm } from "@/components/orders/command-form";
import { OFFER_KIND_WORDS } from "@/components/orders/order-words";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { CURRENCIES, type Currency } from "@/core/orders/currency";
import { decimalOf } from "@/core/orders/money";
import { OFFER_KINDS, type Offer } from "@/core/orders/offer";

type Props = {
  movieId: number;
  offers: readonly Offer[];
  /** Of prices that are not set yet. */
  currency: Currency;
  update: Command;
  remove: Command;
};

/** What a film costs, a form for each way of having it. */
export function OfferForms({ movieId, offers, currency, update, remove }: Props) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {OFFER_KINDS.map((kind) => {
        const offer = offers.find((candidate) => candidate.kind === kind);
        const about = { movieId, kind };
        return (
          <section
            key={kind}
            aria-label={OFFER_KIND_WORDS[kind]}
            className="grid content-start gap-4 bg-surface p-6"
          >
            <h3 className="display display-small">{OFFER_KIND_WORDS[kind]}</h3>
            <CommandForm
              key={offer && `${offer.price.minor} ${offer.price.currency}`}
              act={update}
              about={about}
              label={offer ? "Change the price" : "Offer it"}
              description={`${offer ? "Change the price" : "Offer it"}: ${OFFER_KIND_WORDS[kind]}`}
              className="grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-3 [&>button]:col-span-2 [&>div:last-child]:col-span-2"
            >
              <PriceFields kind={kind} offer={offer} currency={currency} />
            </CommandForm>
            {offer && (
              <CommandForm act={remove} about={about} label="End the offer" variant="quiet" size="sm" />
            )}
          </section>
        );
      })}
    </div>
  );
}

function PriceFields({
  kind,
  offer,
  currency,
}: {
  kind: string;
  offer: Offer | undefined;
  currency: Currency;
}) {
  return (
    <>
      <Field id={`price-${kind}`} label="Price">
        {(control) => (
          <TextInput
            {...control}
            name="price"
            inputMode="decimal"
            autoComplete="off"
            placeholder="3.99"
            defaultValue={offer && decimalOf(offer.price)}
          />
        )}
      </Field>
      <Field id={`currency-${kind}`} label="Currency">
        {(control) => (
          <Select {...control} name="currency" defaultValue={offer?.price.currency ?? currency}>
            {CURRENCIES.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
