/** "1 movie", "4,000 movies". The number and its noun stay on one line. */
export function countWords(count: number, noun: string): string {
  return `${countFigure(count)}\u00a0${noun}${count === 1 ? "" : "s"}`;
}

/** "4,000" */
export function countFigure(count: number): string {
  return count.toLocaleString("en");
}
