import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  tone?: "info" | "error" | "success";
  children: ReactNode;
  className?: string;
};

/** A message in the page. Errors are announced at once, the rest when there is a pause. */
export function Notice({ tone = "info", children, className }: Props) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={clsx(
        "border-s-4 bg-surface px-4 py-3",
        tone === "error" ? "border-danger" : tone === "success" ? "border-accent" : "border-muted",
        className,
      )}
    >
      {children}
    </div>
  );
}
