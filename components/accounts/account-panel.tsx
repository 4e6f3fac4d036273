import type { ReactNode } from "react";

import { SETTING_ROW_CLASS } from "@/components/accounts/setting-row-class";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import type { AccountDetail } from "@/core/accounts/views";

type Props = {
  account: AccountDetail;
  /** The form that changes it. */
  password: ReactNode;
  /** The ways out. */
  signOut: ReactNode;
};

/** A member's account on the settings page. */
export function AccountPanel({ account, password, signOut }: Props) {
  const facts = [
    { term: "User name", value: account.username },
    { term: "E-mail address", value: account.email ?? "None" },
    ...(account.role === "admin" ? [{ term: "Role", value: "Administrator" }] : []),
  ];
  return (
    <div>
      <Block id="identity" title="You" hint={account.email ? "Sign in with either." : undefined}>
        <DefinitionList facts={facts} />
      </Block>
      <Block id="change-password" title="Password">
        {password}
      </Block>
      <Block id="programs" title="Programs" hint="They act for you by access tokens.">
        <p>
          <ButtonLink href="/settings/tokens" variant="secondary">
            Access tokens
          </ButtonLink>
        </p>
      </Block>
      <Block id="leave" title="Sign out" hint="Lost a device? Sign out everywhere.">
        {signOut}
      </Block>
    </div>
  );
}

function Block({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={SETTING_ROW_CLASS}>
      <div className="grid content-start gap-1.5">
        <h3 id={id} className="caps text-xl">
          {title}
        </h3>
        {hint && <p className="text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
