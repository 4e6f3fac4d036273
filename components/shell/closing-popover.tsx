"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";

/** A native popover that closes when a navigation has led elsewhere. Opening it needs no script. */
export function ClosingPopover(props: ComponentProps<"div">) {
  const popover = useRef<HTMLDivElement>(null);
  const pathname = usePathname();
  const search = useSearchParams().toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what this reacts to
  useEffect(() => {
    if (popover.current?.matches(":popover-open")) popover.current.hidePopover();
  }, [pathname, search]);
  return <div {...props} ref={popover} popover="auto" />;
}
