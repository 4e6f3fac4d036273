const LOCAL_IDS_FROM = 1_500_000_000;
const LOCAL_IDS = 500_000_000;

/**
 * An id for a person or keyword of the starter catalogue, from the name alone (FNV-1a, 32 bits), in a range that TMDB
 * does not use. A test proves that no two names of the starter catalogue share one.
 */
export function localId(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return LOCAL_IDS_FROM + (hash % LOCAL_IDS);
}
