import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function ButtonLink({ variant, size, className, ...rest }: Props) {
  return <Link prefetch={false} {...rest} className={clsx(buttonClass({ variant, size }), className)} />;
}
