"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  /** What the server's log calls this failure, if it happened there. */
  digest: string | undefined;
  retry: () => void;
};

/** What a page shows instead of itself when it failed. */
export function ErrorScreen({ digest, retry }: Props) {
  return (
    <div className="page-width page-gutter py-12">
      <EmptyState
        headingLevel={1}
        title="The film tore"
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/" variant="secondary">
              Home
            </ButtonLink>
          </>
        }
      >
        <p>Something went wrong on our side. Nothing that you saved is lost.</p>
        {digest && <p className="text-base">Reference for the log: {digest}</p>}
      </EmptyState>
    </div>
  );
}
