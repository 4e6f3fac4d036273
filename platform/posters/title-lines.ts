/** Width of a text at size 1. */
type Measure = (text: string) => number;

const LONGEST_PIECE = 22;

// A line should not end on a word that belongs to the next one.
const LEANS_FORWARD =
  /^(a|an|the|of|and|or|in|on|to|for|from|with|at|by|le|la|les|de|du|der|die|das|el|los|&)$/i;
const LEANING_COST = 0.06;

/** The words of a title; one too long for any line comes in hyphenated pieces. */
export function titleWords(title: string): string[] {
  return title.split(" ").flatMap((word) => {
    const characters = [...word];
    if (characters.length <= LONGEST_PIECE) return [word];
    const count = Math.ceil(characters.length / LONGEST_PIECE);
    const length = Math.ceil(characters.length / count);
    return Array.from({ length: count }, (_, index) => {
      const piece = characters.slice(index * length, (index + 1) * length).join("");
      return index < count - 1 ? `${piece}-` : piece;
    });
  });
}

/**
 * Breaks words into exactly lineCount lines as even as can be: the plan that minimises the sum of squared widths
 * (Knuth and Plass's idea with a simpler badness), found by dynamic programming over the break points.
 */
export function balancedLines(words: readonly string[], lineCount: number, measure: Measure): string[] {
  const line = (from: number, to: number) => words.slice(from, to).join(" ");
  const badness = (from: number, to: number) => {
    const leans = to < words.length && LEANS_FORWARD.test(words[to - 1] ?? "");
    return (measure(line(from, to)) * (leans ? 1 + LEANING_COST : 1)) ** 2;
  };
  type Plan = { cost: number; breaks: number[] };
  let plans: (Plan | undefined)[] = [{ cost: 0, breaks: [] }];
  for (let row = 1; row <= lineCount; row += 1) {
    const next: (Plan | undefined)[] = [];
    for (let to = row; to <= words.length - (lineCount - row); to += 1) {
      for (let from = row - 1; from < to; from += 1) {
        const before = plans[from];
        if (!before) continue;
        const cost = before.cost + badness(from, to);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, breaks: [...before.breaks, to] };
      }
    }
    plans = next;
  }
  const breaks = plans[words.length]?.breaks ?? [words.length];
  return breaks.map((to, index) => line(breaks[index - 1] ?? 0, to));
}
