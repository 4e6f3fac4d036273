import type { Metadata } from "next";

import { createAdminAction } from "@/app/(site)/account/actions";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { SetupClosed } from "@/app/(site)/setup/setup-closed";
import { Entrance } from "@/components/accounts/entrance";
import { FirstAdminForm } from "@/components/accounts/first-admin-form";
import { Ticket } from "@/components/accounts/ticket";
import { getSetupState } from "@/db/queries/accounts/get-setup-state";
import { getApp } from "@/platform/compose";
import { sha256Hex } from "@/services/accounts/sha-256-hex";

export const metadata: Metadata = {
  title: "Set up",
  description: "Make the first administrator of this Matinee.",
  // The address is a secret until it is used.
  referrer: "no-referrer",
  robots: { index: false },
};

export default async function SetupPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const token = searchParamsOf(await searchParams).get("token") ?? "";
  const state = await getSetupState(getApp().db, await sha256Hex(token));
  if (state !== "open") return <SetupClosed state={state} />;
  return (
    <Entrance
      title="Your Matinee"
      eyebrow="First start"
      intro={<p>This account is the first administrator: the one who looks after this server.</p>}
      ticket={
        <Ticket title="Admit one">
          <p>This link makes one administrator and is then used up.</p>
          <p>Everybody else comes in by “Create an account”, or looks around as a guest.</p>
        </Ticket>
      }
    >
      <FirstAdminForm token={token} create={createAdminAction} />
    </Entrance>
  );
}
