/** The largest integer that Postgres stores as an id. */
const ID_MAX = 2_147_483_647;

/** The id in an address such as `/movies/603`, or null when there can be none of that name. */
export function parseId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
  return id !== null && id <= ID_MAX ? id : null;
}
