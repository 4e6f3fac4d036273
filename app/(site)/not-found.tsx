import type { Metadata } from "next";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not in the programme" };

export default function NotFound() {
  return (
    <div className="page-width page-gutter py-12">
      <p aria-hidden className="display text-[clamp(9rem,30vw,26rem)] leading-[0.8] text-accent">
        404
      </p>
      <div className="pt-10">
        <EmptyState
          headingLevel={1}
          title="Not in the programme"
          actions={
            <>
              <ButtonLink href="/movies">Browse all movies</ButtonLink>
              <ButtonLink href="/" variant="secondary">
                Home
              </ButtonLink>
            </>
          }
        >
          <p>There is no page at this address. It may have moved, or the address may have lost a letter.</p>
        </EmptyState>
      </div>
    </div>
  );
}
