import type { Metadata } from "next";

import type { SearchParams } from "@/app/(site)/search-params";
import { loadEntrance } from "@/app/(site)/sign-in/load-entrance";
import { Entrance } from "@/components/accounts/entrance";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Ticket } from "@/components/accounts/ticket";
import { TicketLink } from "@/components/accounts/ticket-link";
import { Notice } from "@/components/ui/notice";

export const metadata: Metadata = {
  title: "Sign in",
  description: "Sign in to Matinee with your user name or e-mail address and your password.",
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, belongings, query, failed } = await loadEntrance(searchParams);
  return (
    <Entrance
      title="Sign in"
      ticket={
        <Ticket title="New here?" stub={<TicketLink href={`/sign-up${query}`}>Create an account</TicketLink>}>
          {belongings ? (
            <p>
              Everything you rated as a guest comes with you: {belongings}. Signing in to an account that you
              have takes them along too.
            </p>
          ) : (
            <p>
              With an account, your ratings, your watchlist and your programme are there in every browser.
            </p>
          )}
        </Ticket>
      }
    >
      <div className="grid content-start gap-5">
        {failed && <Notice tone="error">Signing in did not work. Try it once more.</Notice>}
        <SignInForm next={next} />
      </div>
    </Entrance>
  );
}
