/** Numbers from 0 to 1 that are the same again for the same seed (a linear congruential generator, as in glibc). */
export function createRandom(seed: number): () => number {
  let state = seed % 2 ** 31;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
