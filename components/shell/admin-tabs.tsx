import { TabLinks } from "@/components/ui/tab-links";

const PAGES = [
  { href: "/admin/sync", label: "Sync" },
  { href: "/admin/recommender", label: "Recommender" },
  { href: "/admin/rules", label: "Rules" },
];

/** The pages of administrators beside each other. */
export function AdminTabs({ current }: { current: string }) {
  return (
    <div className="pb-10">
      <TabLinks
        label="Administration"
        tabs={PAGES.map((page) => ({ ...page, current: page.href === current }))}
      />
    </div>
  );
}
