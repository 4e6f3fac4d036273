import type { Metadata } from "next";

import { signUpAction } from "@/app/(site)/account/actions";
import type { SearchParams } from "@/app/(site)/search-params";
import { loadEntrance } from "@/app/(site)/sign-in/load-entrance";
import { Entrance } from "@/components/accounts/entrance";
import { NewAccountForm } from "@/components/accounts/new-account-form";
import { Ticket } from "@/components/accounts/ticket";
import { TicketLink } from "@/components/accounts/ticket-link";

export const metadata: Metadata = {
  title: "Create an account",
  description: "Create an account on this Matinee. Everything you rated as a guest comes with you.",
};

export default async function SignUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, belongings, query } = await loadEntrance(searchParams);
  return (
    <Entrance
      title="Create an account"
      ticket={
        <Ticket
          title={belongings ? `Bring along ${belongings}` : "One seat, every screen"}
          stub={
            <div className="grid gap-3 sm:justify-items-start">
              <p className="text-lg font-semibold">Have an account?</p>
              <TicketLink href={`/sign-in${query}`}>Sign in</TicketLink>
            </div>
          }
        >
          {belongings ? (
            <p>Everything you rated as a guest comes with you. Nothing needs to be rated twice.</p>
          ) : (
            <p>
              Rate on the phone, choose on the sofa: an account is there in every browser you sign in with.
            </p>
          )}
          <p>It stays on this server. No e-mail has to be confirmed.</p>
        </Ticket>
      }
    >
      <NewAccountForm create={signUpAction} next={next} />
    </Entrance>
  );
}
