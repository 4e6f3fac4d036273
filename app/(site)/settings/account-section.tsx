import { changePasswordAction, signOutEverywhereAction } from "@/app/(site)/account/actions";
import { AccountPanel } from "@/components/accounts/account-panel";
import { GuestPanel } from "@/components/accounts/guest-panel";
import { opinionCountWords } from "@/components/accounts/opinion-count";
import { PasswordForm } from "@/components/accounts/password-form";
import { SignOut } from "@/components/accounts/sign-out";
import type { Viewer } from "@/core/accounts/viewer";
import { countOpinions } from "@/db/queries/accounts/count-opinions";
import { findAccount } from "@/db/queries/accounts/find-account";
import { getApp } from "@/platform/compose";

/** A member's account, or an invitation to have one. */
export async function AccountSection({ viewer }: { viewer: Viewer | null }) {
  const { db } = getApp();
  const account = viewer ? await findAccount(db, viewer.userId) : null;
  if (account) {
    return (
      <AccountPanel
        account={account}
        password={<PasswordForm username={account.username} change={changePasswordAction} />}
        signOut={<SignOut signOutEverywhere={signOutEverywhereAction} />}
      />
    );
  }
  return (
    <GuestPanel belongings={viewer ? opinionCountWords(await countOpinions(db, viewer.userId)) : null} />
  );
}
