/** What Next hands a page as `searchParams`. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The same as `URLSearchParams`; of a repeated parameter the first counts. */
export function searchParamsOf(record: SearchParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(record)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) params.set(name, first);
  }
  return params;
}

/** The same with every value of a repeated parameter. */
export function allSearchParamsOf(record: SearchParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(record)) {
    for (const each of [value ?? []].flat()) params.append(name, each);
  }
  return params;
}
