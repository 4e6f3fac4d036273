import type { OwnList } from "@/app/(site)/ratings/own-list";

export const OWN_LIST_LABELS: Record<OwnList, string> = {
  rated: "Rated",
  seen: "Seen",
  "not-interested": "Not interested",
};

/** What each list says while it is empty: that it is, and what would change it. */
export const EMPTY_LISTS: Record<OwnList, { title: string; text: string; action: string; href: string }> = {
  rated: {
    title: "No ratings yet",
    text: "Rate five films, liked or not, and Matinee puts a programme together for you.",
    action: "Rate five films",
    href: "/recommendations",
  },
  seen: {
    title: "Nothing marked as seen",
    text: "Films that you saw but do not want to rate: mark them as seen, and they are not recommended again.",
    action: "Browse all movies",
    href: "/movies",
  },
  "not-interested": {
    title: "You are open to everything",
    text: "Say “not interested” of a film, and it and others like it step back in your recommendations. You can take it back here.",
    action: "See your recommendations",
    href: "/recommendations",
  },
};
