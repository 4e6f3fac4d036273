import { Bookmark, Clapperboard, House, Sparkles, UserRound } from "lucide-react";

import { ACCOUNT_MENU_ID } from "@/components/shell/account-menu";
import { NavLink } from "@/components/shell/nav-link";

const PLACES = [
  { href: "/", label: "Home", Icon: House },
  { href: "/movies", label: "Movies", Icon: Clapperboard },
  { href: "/recommendations", label: "For you", Icon: Sparkles },
  { href: "/watchlist", label: "Watchlist", Icon: Bookmark },
];

const ITEM =
  "flex h-(--bottom-bar-height) w-full flex-col items-center justify-center gap-1 border-t-4 border-transparent pb-1 text-xs " +
  "font-medium text-muted aria-[current=page]:border-accent aria-[current=page]:text-ink";

/** The places on a phone, within reach of the thumb. */
export function BottomBar() {
  return (
    <nav
      aria-label="Main, at the bottom"
      className="safe-bottom fixed inset-x-0 bottom-0 z-30 border-t border-line bg-ground md:hidden"
    >
      <ul className="grid grid-cols-5">
        {PLACES.map(({ href, label, Icon }) => (
          <li key={href}>
            <NavLink href={href} className={ITEM}>
              <Icon aria-hidden className="size-6" />
              {label}
            </NavLink>
          </li>
        ))}
        <li>
          <button type="button" popoverTarget={ACCOUNT_MENU_ID} className={ITEM}>
            <UserRound aria-hidden className="size-6" />
            You
          </button>
        </li>
      </ul>
    </nav>
  );
}
