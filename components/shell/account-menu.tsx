import Link from "next/link";
import type { ReactNode } from "react";

import { ClosingPopover } from "@/components/shell/closing-popover";
import type { Viewer } from "@/core/accounts/viewer";

/** What the buttons that open the menu name in `popoverTarget`. */
export const ACCOUNT_MENU_ID = "account-menu";

const ITEM = "flex min-h-12 w-full items-center px-5 text-start text-lg font-medium hover:bg-raised";

type Props = {
  viewer: Viewer | null;
  /** Whether there is anything to order here, or was. */
  hasOrders: boolean;
  /** The control that signs a member out. */
  signOut: ReactNode;
};

/** The personal pages: a sheet over the bottom bar on phones, a menu under the header elsewhere. */
export function AccountMenu({ viewer, hasOrders, signOut }: Props) {
  const isMember = viewer?.kind === "member";
  return (
    <ClosingPopover
      id={ACCOUNT_MENU_ID}
      className="inset-auto inset-x-0 bottom-0 w-auto border-t-4 border-accent bg-surface text-ink shadow-2xl backdrop:bg-shade md:backdrop:bg-transparent md:start-auto md:end-(--gutter) md:top-(--header-height) md:bottom-auto md:w-72"
    >
      <nav aria-label="Yours" className="safe-bottom">
        <p className="display display-small px-5 pt-5 pb-3">{isMember ? viewer.username : "Guest"}</p>
        <ul className="pb-3">
          {linksFor(viewer, hasOrders).map((link) => (
            <li key={link.href}>
              <Link href={link.href} prefetch={false} className={ITEM}>
                {link.label}
              </Link>
            </li>
          ))}
          {isMember ? (
            <li className="mt-2 border-t border-line pt-2">{signOut}</li>
          ) : (
            GUEST_LINKS.map((link, index) => (
              <li key={link.href} className={index === 0 ? "mt-2 border-t border-line pt-2" : undefined}>
                <Link href={link.href} prefetch={false} className={ITEM}>
                  {link.label}
                </Link>
              </li>
            ))
          )}
        </ul>
      </nav>
    </ClosingPopover>
  );
}

const LINKS = [
  { href: "/ratings", label: "Ratings" },
  { href: "/settings", label: "Settings" },
  { href: "/about", label: "About Matinee" },
];

const ORDERS_LINK = { href: "/orders", label: "Orders" };
const ADMIN_LINK = { href: "/admin/sync", label: "Admin" };

const GUEST_LINKS = [
  { href: "/sign-in", label: "Sign in" },
  { href: "/sign-up", label: "Create an account" },
];

function linksFor(viewer: Viewer | null, hasOrders: boolean) {
  const links = hasOrders ? [ORDERS_LINK, ...LINKS] : LINKS;
  return viewer?.role === "admin" ? [...links, ADMIN_LINK] : links;
}
