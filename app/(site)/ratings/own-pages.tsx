import { OWN_LIST_LABELS } from "@/app/(site)/ratings/list-words";
import { OWN_LISTS, type OwnList, ownListHref } from "@/app/(site)/ratings/own-list";
import { TabLinks } from "@/components/ui/tab-links";

type Props = { counts: Record<OwnList, number>; current: OwnList | "predictions" };

/** What a person said, and how well it was foreseen, as tabs. */
export function OwnPages({ counts, current }: Props) {
  const lists = OWN_LISTS.map((list) => ({
    href: ownListHref(list),
    label: OWN_LIST_LABELS[list],
    count: counts[list],
    current: list === current,
  }));
  const predictions = {
    href: "/ratings/predictions",
    label: "Foreseen",
    current: current === "predictions",
  };
  return <TabLinks label="What you said" tabs={[...lists, predictions]} />;
}
