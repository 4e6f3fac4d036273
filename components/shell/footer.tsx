import Link from "next/link";

import { LogoMark } from "@/components/shell/logo-mark";
import { TmdbMark } from "@/components/shell/tmdb-mark";

/** The foot of every page, with the notice that TMDB's terms ask for. */
export function Footer() {
  return (
    <footer className="mt-20 overflow-hidden border-t border-line max-md:pb-[calc(var(--bottom-bar-height)+env(safe-area-inset-bottom))]">
      <div className="page-width page-gutter grid gap-8 py-10 text-sm text-muted md:grid-cols-[1fr_auto] md:items-end">
        <div className="grid gap-4">
          <p className="display flex items-center gap-3 text-5xl text-ink">
            <LogoMark className="size-10 text-accent" />
            Matinee
          </p>
          <p className="prose-width">
            Data and images:{" "}
            <a href="https://www.themoviedb.org/" rel="noreferrer" className="inline-block align-[-0.3em]">
              <TmdbMark className="h-5" />
            </a>{" "}
            This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by
            TMDB.
          </p>
        </div>
        <nav aria-label="More">
          <ul className="flex flex-wrap gap-x-6 text-base">
            {LINKS.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center text-ink hover:text-accent"
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

const LINKS = [
  { href: "/movies", label: "All movies" },
  { href: "/settings", label: "Settings" },
  { href: "/about", label: "About" },
];
