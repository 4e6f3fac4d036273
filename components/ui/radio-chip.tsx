import type { ComponentProps, ReactNode } from "react";

import { CHIP_CLASS } from "@/components/ui/chip-class";

type Props = Omit<ComponentProps<"input">, "type"> & { children: ReactNode; type?: "radio" | "checkbox" };

/** One choice of a group, as a chip. Wrap the group in a `<fieldset>` with a `<legend>`. */
export function RadioChip({ children, type = "radio", ...rest }: Props) {
  return (
    <label
      className={`${CHIP_CLASS} cursor-pointer has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent`}
    >
      <input {...rest} type={type} className="absolute inset-0 cursor-pointer appearance-none opacity-0" />
      {children}
    </label>
  );
}
