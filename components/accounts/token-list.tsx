import { RevokeToken } from "@/components/accounts/revoke-token";
import { SCOPE_WORDS } from "@/components/accounts/scope-words";
import { Instant } from "@/components/ui/instant";
import type { AccessTokenView } from "@/core/accounts/views";
import type { ActionResult } from "@/core/action-result";

type Props = {
  tokens: readonly AccessTokenView[];
  now: Date;
  revoke: (input: { tokenId: number }) => Promise<ActionResult<null>>;
};

/** A member's tokens: what each may, until when, and when it was last used. */
export function TokenList({ tokens, now, revoke }: Props) {
  return (
    <ul>
      {tokens.map((token) => (
        <li
          key={token.id}
          className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-t border-line py-5 first:border-t-0 first:pt-0"
        >
          <div className="grid min-w-0 gap-1">
            <h3 className="text-xl font-semibold break-words">{token.name}</h3>
            <p>
              {SCOPE_WORDS[token.scope]}. <Expiry expiresAt={token.expiresAt} now={now} />
            </p>
            <p className="text-sm text-muted">
              Made <Instant at={token.createdAt} />,{" "}
              {token.lastUsedAt ? (
                <>
                  last used <Instant at={token.lastUsedAt} />
                </>
              ) : (
                "never used"
              )}
            </p>
          </div>
          <RevokeToken tokenId={token.id} name={token.name} revoke={revoke} />
        </li>
      ))}
    </ul>
  );
}

function Expiry({ expiresAt, now }: { expiresAt: Date | null; now: Date }) {
  if (expiresAt === null) return "Counts until it is revoked.";
  const hasExpired = expiresAt <= now;
  return (
    <span className={hasExpired ? "font-semibold text-danger" : undefined}>
      {hasExpired ? "Expired" : "Counts until"} <Instant at={expiresAt} />.
    </span>
  );
}
