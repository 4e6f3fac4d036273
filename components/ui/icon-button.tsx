import clsx from "clsx";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What the button does, for those who cannot see the icon. */
  label: string;
};

/** A square button with an icon as its only child. */
export function IconButton({ label, className, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        "inline-grid size-11 place-items-center rounded-sm text-ink transition-colors",
        "hover:bg-raised disabled:opacity-40",
        className,
      )}
    />
  );
}
