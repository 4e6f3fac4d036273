import clsx from "clsx";
import type { ComponentProps } from "react";

import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Says "busy" to assistive technology and takes no second click. */
  pending?: boolean;
};

/** A button. `type` is "button" unless said otherwise. */
export function Button({ variant, size, pending, className, type = "button", disabled, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={clsx(buttonClass({ variant, size }), pending && "animate-pulse", className)}
    />
  );
}
