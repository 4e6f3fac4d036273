/** Gives what `source` gives, and lets it work on the next while the consumer works on the one before. */
export async function* readAhead<Item>(source: AsyncIterator<Item>): AsyncGenerator<Item> {
  const ask = () => {
    const answer = source.next();
    // A failure is the consumer's when it comes to it; until then nobody waits for it.
    answer.catch(() => {});
    return answer;
  };
  try {
    for (let next = ask(); ; ) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    await source.return?.();
  }
}
