import type { Metadata } from "next";

import { createTokenAction, revokeTokenAction } from "@/app/(site)/settings/tokens/actions";
import { TokenForm } from "@/components/accounts/token-form";
import { TokenList } from "@/components/accounts/token-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import { listAccessTokens } from "@/db/queries/accounts/list-access-tokens";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Access tokens",
  description: "Let programs of yours act for you through the API.",
};

export default async function TokensPage() {
  const viewer = await findViewer();
  if (viewer?.kind !== "member") return <SignInFirst />;
  const { db, context } = getApp();
  const tokens = await listAccessTokens(db, viewer.userId);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Access tokens" eyebrow={<TextLink href="/settings">Settings</TextLink>}>
        <p>
          With a token, a program of yours does through the <TextLink href="/swagger">API</TextLink> what you
          do here. Whoever has the token can do the same: give each program its own, with no more than it
          needs.
        </p>
      </PageHeading>
      <section aria-labelledby="new-token" className="pb-14">
        <SectionHeading id="new-token" title="New token" />
        <TokenForm isAdmin={viewer.role === "admin"} create={createTokenAction} />
      </section>
      <section aria-labelledby="tokens">
        <SectionHeading id="tokens" title="Your tokens" />
        {tokens.length > 0 ? (
          <TokenList tokens={tokens} now={context.now()} revoke={revokeTokenAction} />
        ) : (
          <p className="text-lg text-muted">No program has one yet.</p>
        )}
      </section>
    </div>
  );
}

function SignInFirst() {
  return (
    <div className="page-width page-gutter py-12">
      <EmptyState
        headingLevel={1}
        title="Access tokens are for members"
        actions={
          <>
            <ButtonLink href="/sign-in?next=/settings/tokens">Sign in</ButtonLink>
            <ButtonLink href="/sign-up" variant="secondary">
              Create an account
            </ButtonLink>
          </>
        }
      >
        <p>With a token, a program of yours acts for your account. Sign in to make one.</p>
      </EmptyState>
    </div>
  );
}
