import { ChevronDown } from "lucide-react";

import type { Command } from "@/components/recommendations/training/command";
import { CommandButton } from "@/components/recommendations/training/command-button";
import { buttonClass } from "@/components/ui/button-class";

/** Removes a source after a question that opens beside it; works without scripts. */
export function RemovePrior({ name, remove }: { name: string; remove: Command }) {
  return (
    <details className="group/remove grid justify-items-start sm:justify-items-end">
      <summary
        aria-label={`Remove ${name}`}
        className={`list-none ${buttonClass({ variant: "secondary", size: "sm" })} [&::-webkit-details-marker]:hidden`}
      >
        Remove
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/remove:rotate-180" />
      </summary>
      <div className="mt-3 grid max-w-sm gap-3 border-s-4 border-danger bg-surface p-4">
        <p>The ratings go at once. What was learned from them stays until the next training.</p>
        <CommandButton command={remove} fields={{ name }} variant="danger" size="sm">
          Remove {name}
        </CommandButton>
      </div>
    </details>
  );
}
