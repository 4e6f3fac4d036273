/** What has faded to less than this part of the most is left out. */
const FADED = 0.01;

/** γ^0, γ^1, … until faded, where γ = e^(−1 / constant): what a movie counts after so many others. */
export function fadingBy(constant: number): Float64Array {
  const steps = Math.ceil(-Math.log(FADED) * constant);
  return Float64Array.from({ length: steps + 1 }, (_, step) => Math.exp(-step / constant));
}

/**
 * What it counts that one movie follows another d places later, by d (0 at 0): the sum over every place between them of
 * γ^a · δ^b, where the one was a places back and the other is b places ahead of it, so a + b = d − 1.
 */
export function followingBy(historyConstant: number, horizonConstant: number): Float64Array {
  const [history, horizon] = [Math.exp(-1 / historyConstant), Math.exp(-1 / horizonConstant)];
  const counts = [0, 1];
  let ahead = 1;
  for (let most = 1; ; ) {
    ahead *= horizon;
    const next = history * (counts.at(-1) ?? 0) + ahead;
    if (next < FADED * most) return Float64Array.from(counts);
    counts.push(next);
    most = Math.max(most, next);
  }
}
