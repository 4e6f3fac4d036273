/** For controls that stand outside the filter form, such as the sorting. */
export const FILTER_FORM_ID = "movie-filter";

/** The panel around the form: a sidebar, and on phones a sheet that opens as a popover. */
export const FILTER_PANEL_ID = "filters";
