/** The look that text inputs and selects share. */
export const CONTROL_CLASS =
  "min-h-12 w-full min-w-0 rounded-sm border-2 border-edge bg-surface px-3 text-base text-ink placeholder:text-muted " +
  "hover:border-muted aria-invalid:border-danger disabled:opacity-60";
