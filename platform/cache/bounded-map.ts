/** A map that forgets what was set longest ago when it is full. */
export function createBoundedMap<Key, Value>(
  sizeMax: number,
  onForget: (key: Key, value: Value) => void = () => {},
) {
  const entries = new Map<Key, Value>();
  return {
    get: (key: Key): Value | undefined => entries.get(key),
    set(key: Key, value: Value): void {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= sizeMax) return;
      for (const [oldest, forgotten] of entries) {
        entries.delete(oldest);
        onForget(oldest, forgotten);
        break;
      }
    },
  };
}
