import type { Metadata } from "next";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Staff only" };

export default function Forbidden() {
  return (
    <div className="page-width page-gutter py-12">
      <p aria-hidden className="display text-[clamp(9rem,30vw,26rem)] leading-[0.8] text-accent">
        403
      </p>
      <div className="pt-10">
        <EmptyState
          headingLevel={1}
          title="Staff only"
          actions={
            <>
              <ButtonLink href="/">Home</ButtonLink>
              <ButtonLink href="/settings" variant="secondary">
                Your account
              </ButtonLink>
            </>
          }
        >
          <p>This page is for the administrators of this Matinee, and your account is not one of them.</p>
        </EmptyState>
      </div>
    </div>
  );
}
