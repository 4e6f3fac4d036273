/** A source has its name from when it is whole; names with blanks are none that a person may give. */
const COMING_IN = " (coming in)";
/** Followed by its id: what is being erased. */
export const RETIRED_PREFIX = "retired ";

export function nameComingIn(name: string): string {
  return `${name}${COMING_IN}`;
}

/** The name that it will have, or has. */
export function nameOfSource(stored: string): string {
  return stored.endsWith(COMING_IN) ? stored.slice(0, -COMING_IN.length) : stored;
}
