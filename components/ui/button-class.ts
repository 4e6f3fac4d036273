import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "inverse";
export type ButtonSize = "md" | "sm";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-ink hover:text-ground",
  secondary: "border-2 border-ink text-ink hover:bg-ink hover:text-ground",
  quiet: "text-ink underline decoration-line decoration-2 underline-offset-8 hover:decoration-accent",
  /** On a ground of the accent. */
  inverse: "bg-on-accent text-accent hover:bg-ground hover:text-ink focus-visible:outline-on-accent",
  danger: "border-2 border-danger text-danger hover:bg-danger hover:text-ground",
};

const SIZES: Record<ButtonSize, string> = {
  md: "min-h-12 px-5 text-[1.1875rem]",
  sm: "min-h-11 px-3.5 text-[1.0625rem]",
};

/** The look of a button, for the few things that are one without being a `<button>`. */
export function buttonClass(options: { variant?: ButtonVariant; size?: ButtonSize } = {}): string {
  const { variant = "primary", size = "md" } = options;
  return clsx(
    "caps inline-flex items-center justify-center gap-2 rounded-sm text-center transition-colors duration-150",
    "disabled:opacity-60",
    VARIANTS[variant],
    SIZES[size],
  );
}
