import type { Viewer } from "@/core/accounts/viewer";
import type { App } from "@/platform/compose";
import { createAccount, type NewAccount } from "@/services/accounts/create-account";

export const PASSWORD = "correct horse battery";

let next = 1;

/** What someone types to sign up, with a name and an address that nobody else has. */
export function newAccount(given: Partial<NewAccount> = {}): NewAccount {
  const number = next++;
  return {
    username: `person-${number}`,
    email: `person-${number}@example.org`,
    password: PASSWORD,
    ...given,
  };
}

/** Signs someone up; `viewer` is the guest that they were, if any. */
export async function signUp(app: App, given: Partial<NewAccount> = {}, viewer: Viewer | null = null) {
  const account = newAccount(given);
  const userId = await createAccount({ ...app.context, viewer }, account);
  const member: Viewer = { userId, kind: "member", role: "member", username: account.username };
  return { ...account, userId, member };
}
