import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { SetupState } from "@/core/accounts/views";

/** What a setup link shows that makes no administrator (any more). */
export function SetupClosed({ state }: { state: Exclude<SetupState, "open"> }) {
  return (
    <div className="page-width page-gutter py-12">
      {state === "has-admin" ? (
        <EmptyState
          headingLevel={1}
          title="This link has been used"
          actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}
        >
          <p>This Matinee has its administrator, and there is nothing left to set up.</p>
        </EmptyState>
      ) : (
        <EmptyState
          headingLevel={1}
          title="This link does not count any more"
          actions={
            <ButtonLink href="/" variant="secondary">
              Home
            </ButtonLink>
          }
        >
          <p>
            Each start prints a new link, and the one before it stops to count. Restart Matinee and open the
            link that it prints then.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
