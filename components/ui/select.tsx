import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

import { CONTROL_CLASS } from "@/components/ui/control-class";

/** A native select with our own arrow. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select {...rest} className={clsx(CONTROL_CLASS, "cursor-pointer appearance-none pe-10", className)}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-5" />
    </span>
  );
}
