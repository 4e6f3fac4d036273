import type { Command } from "@/components/orders/command";
import { CommandForm } from "@/components/orders/command-form";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { ShopState } from "@/core/orders/views";

/** Opens the shop, once the administrator has said that they may, and closes it. */
export function ShopSwitch({ shop, act }: { shop: ShopState; act: Command }) {
  return (
    <section aria-labelledby="shop-title" className="grid gap-5">
      <SectionHeading
        id="shop-title"
        title={shop.isOpen ? "The shop is open" : "The shop is closed"}
        note={
          shop.changedAt && (
            <>
              Since <Instant at={shop.changedAt} />
              {shop.changedBy && `, by ${shop.changedBy}`}
            </>
          )
        }
      />
      <Notice>
        <p className="prose-width">
          <strong>TMDB’s data is free for non-commercial use only.</strong> Its terms ask for a written
          agreement before anyone earns money with its data or pictures, and a shop that shows them does.
          Prices are shown and films sold only while the shop is open.{" "}
          <TextLink href="/about">What comes from TMDB</TextLink>
        </p>
      </Notice>
      {shop.isOpen ? (
        <CommandForm act={act} about={{ isOpen: "no" }} label="Close the shop" variant="secondary" />
      ) : (
        <CommandForm act={act} about={{ isOpen: "yes" }} label="Open the shop">
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="agreement" value="yes" className="size-6 shrink-0 accent-accent" />I
            have that agreement, or nobody earns money here
          </label>
        </CommandForm>
      )}
    </section>
  );
}
