/** The id of the header's search input, for the `/` key. */
export const SEARCH_INPUT_ID = "search";
