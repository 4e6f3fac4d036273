import type { OpinionCounts } from "@/core/accounts/views";

/** What someone has said so far, in words, each number kept on the line of its noun: `5 ratings and 1 mark`. */
export function opinionCountWords({ ratings, marks }: OpinionCounts): string | null {
  const parts = [counted(ratings, "rating"), counted(marks, "mark")].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" and ") : null;
}

function counted(count: number, word: string): string | null {
  if (count === 0) return null;
  return `${count.toLocaleString("en")}\u00a0${word}${count === 1 ? "" : "s"}`;
}
