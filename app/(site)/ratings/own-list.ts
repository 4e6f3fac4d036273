/** What a person has said of movies, by how they said it; also the values of `?show=`. */
export const OWN_LISTS = ["rated", "seen", "not-interested"] as const;
export type OwnList = (typeof OWN_LISTS)[number];

/** Reads `?show=`; anything unknown shows the ratings. */
export function parseOwnList(params: URLSearchParams): OwnList {
  return OWN_LISTS.find((list) => list === params.get("show")) ?? "rated";
}

export function ownListHref(list: OwnList, page = 1): string {
  const params = new URLSearchParams();
  if (list !== "rated") params.set("show", list);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/ratings?${params}` : "/ratings";
}
