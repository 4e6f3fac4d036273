/** A row of the settings page: what it is about on one side, its controls on the other; stacked on phones. */
export const SETTING_ROW_CLASS =
  "grid content-start gap-x-12 gap-y-3 border-t border-line py-6 first:border-t-0 first:pt-0 " +
  "md:grid-cols-[minmax(0,19rem)_minmax(0,1fr)]";
