/** The look of a chip; 44 px high where fingers press it, 36 px under a mouse. */
export const CHIP_CLASS =
  "relative inline-flex min-h-9 items-center gap-1.5 rounded-sm border-2 border-edge px-2.5 text-sm font-medium text-ink " +
  "pointer-coarse:min-h-11 pointer-coarse:px-3 hover:border-muted " +
  "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";
