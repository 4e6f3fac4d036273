import clsx from "clsx";
import type { ComponentProps } from "react";

import { CONTROL_CLASS } from "@/components/ui/control-class";

/** A one-line input; spread what `Field` hands out on it. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={clsx(CONTROL_CLASS, className)} />;
}
