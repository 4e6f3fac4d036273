"use client";

import type { NewAccountInput } from "@/components/accounts/new-account-errors";
import { NewAccountForm } from "@/components/accounts/new-account-form";
import type { ActionResult } from "@/core/action-result";

type Props = {
  /** Of the one-time link. */
  token: string;
  create: (input: NewAccountInput & { token: string }) => Promise<ActionResult<null>>;
};

/** Makes the first administrator and signs in as them. */
export function FirstAdminForm({ token, create }: Props) {
  return <NewAccountForm create={(input) => create({ ...input, token })} next="/" />;
}
