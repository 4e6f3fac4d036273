import { UserRound } from "lucide-react";
import Link from "next/link";

import { SearchBox } from "@/components/discovery/search-box";
import { ACCOUNT_MENU_ID } from "@/components/shell/account-menu";
import { LogoMark } from "@/components/shell/logo-mark";
import { NavLink } from "@/components/shell/nav-link";
import type { Viewer } from "@/core/accounts/viewer";

const NAV_LINK =
  "caps inline-flex h-full items-center border-y-4 whitespace-nowrap border-transparent px-1 text-[1.1875rem] hover:text-accent aria-[current=page]:border-b-accent";

/** The top of every page: name, places, search, account. On phones the places stand in the bottom bar. */
export function Header({ viewer }: { viewer: Viewer | null }) {
  const isMember = viewer?.kind === "member";
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-ground">
      <div className="page-width page-gutter flex h-(--header-height) items-center gap-4 md:gap-8">
        <Link href="/" prefetch={false} className="flex min-h-11 shrink-0 items-center gap-2 text-accent">
          <LogoMark className="size-8" />
          <span className="display text-[2rem] text-ink max-xs:sr-only">Matinee</span>
        </Link>
        <nav aria-label="Main" className="hidden h-full md:block">
          <ul className="flex h-full gap-5 lg:gap-7">
            {PLACES.map((place) => (
              <li key={place.href} className="h-full">
                <NavLink href={place.href} className={NAV_LINK}>
                  {place.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto w-full min-w-0 md:max-w-sm">
          <SearchBox />
        </div>
        <div className="hidden shrink-0 items-center gap-2 md:flex">
          {!isMember && (
            <NavLink
              href="/sign-in"
              className="caps inline-flex min-h-11 items-center px-2 text-[1.1875rem] whitespace-nowrap hover:text-accent"
            >
              Sign in
            </NavLink>
          )}
          <button
            type="button"
            popoverTarget={ACCOUNT_MENU_ID}
            className="inline-flex min-h-11 max-w-40 items-center gap-2 rounded-sm px-2.5 font-semibold hover:bg-raised"
          >
            <UserRound aria-hidden className="size-6 shrink-0" />
            {isMember ? (
              <span className="truncate">{viewer.username}</span>
            ) : (
              <span className="sr-only">Your menu</span>
            )}
          </button>
        </div>
      </div>
    </header>
  );
}

const PLACES = [
  { href: "/movies", label: "Movies" },
  { href: "/recommendations", label: "For you" },
  { href: "/watchlist", label: "Watchlist" },
];
