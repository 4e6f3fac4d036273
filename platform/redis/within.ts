/** What `work` comes to, unless that takes longer than `ms`. @throws Error then. */
export function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`no answer within ${ms} ms`));
    // When we were busy ourselves, the answer is in our socket already: one turn of the event loop brings it.
    const timer = setTimeout(() => setImmediate(late), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
