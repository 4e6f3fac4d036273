import type { ReactNode } from "react";

import { NavLink } from "@/components/shell/nav-link";
import { findViewer } from "@/platform/auth/current-viewer";

const LINK =
  "caps -mb-0.5 inline-flex min-h-12 items-center border-b-4 border-transparent text-xl whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink";

/** The administrators' pages, side by side. Who is none sees only what the page itself has to say to them. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (viewer?.role !== "admin") return children;
  return (
    <>
      <div className="page-width page-gutter pt-4">
        <nav aria-label="Administration" className="overflow-x-auto border-b-2 border-line">
          <ul className="flex gap-6">
            {PLACES.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href} className={LINK}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {children}
    </>
  );
}

const PLACES = [
  { href: "/admin/sync", label: "Sync" },
  { href: "/admin/recommender", label: "Recommender" },
  { href: "/admin/rules", label: "Rules" },
  { href: "/admin/events", label: "Events" },
  { href: "/admin/offers", label: "Offers" },
  { href: "/admin/orders", label: "Orders" },
  { href: "/admin/ledger", label: "Ledger" },
];
