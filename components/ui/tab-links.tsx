import clsx from "clsx";
import Link from "next/link";

type Props = {
  /** What the tabs switch, for screen readers. */
  label: string;
  tabs: { href: string; label: string; count?: number; current: boolean }[];
};

/**
 * Sibling pages as tabs that are links: they work without scripts and have addresses. Where they do not fit, browsers that
 * can begin with the current one in view.
 */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b-2 border-line">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "caps -mb-0.5 inline-flex min-h-12 items-center gap-2 border-b-4 text-xl whitespace-nowrap",
                tab.current
                  ? "border-accent text-ink [scroll-initial-target:nearest]"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-base tabular-nums opacity-80">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
