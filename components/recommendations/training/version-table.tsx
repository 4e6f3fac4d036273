import clsx from "clsx";
import Link from "next/link";

import type { Command } from "@/components/recommendations/training/command";
import { CommandButton } from "@/components/recommendations/training/command-button";
import { VERSION_COLUMNS } from "@/components/recommendations/training/version-columns";
import { Instant } from "@/components/ui/instant";
import type { ModelVersion } from "@/core/recommendations/model-views";

type Props = {
  versions: readonly ModelVersion[];
  /** The version whose scorecard is shown. */
  shownId: number | null;
  hrefFor: (modelId: number) => string;
  restore: Command;
};

/** The versions that are kept, newest first. Narrow screens keep what decides between them. */
export function VersionTable({ versions, shownId, hrefFor, restore }: Props) {
  return (
    <table className="w-full align-top">
      <caption className="sr-only">Versions of what was learned</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-normal">
            Version
          </th>
          {VERSION_COLUMNS.map(({ label, className }) => (
            <th key={label} scope="col" className={clsx("pb-2 ps-4 text-end font-normal", className)}>
              {label}
            </th>
          ))}
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            <span className="sr-only">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id} className="border-t border-line">
            <th scope="row" className="py-3 text-start font-normal">
              <Link
                href={hrefFor(version.id)}
                prefetch={false}
                scroll={false}
                aria-current={version.id === shownId ? "true" : undefined}
                aria-label={`Version ${version.id}: how good it is`}
                className="display display-small inline-flex min-h-11 items-center hover:text-accent aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-3 aria-[current]:underline-offset-4"
              >
                {version.id}
              </Link>
              <span className="block text-sm text-muted">
                <Instant at={version.createdAt} />
              </span>
            </th>
            {VERSION_COLUMNS.map(({ label, className, figure }) => (
              <td
                key={label}
                className={clsx("py-3 ps-4 text-end text-lg font-semibold tabular-nums", className)}
              >
                {figure(version)}
              </td>
            ))}
            <td className="py-3 ps-4">
              <div className="flex justify-end">
                {version.isActive ? (
                  <span className="caps inline-flex min-h-11 items-center bg-accent px-3.5 text-[1.0625rem] text-on-accent">
                    Serves
                  </span>
                ) : (
                  <CommandButton
                    command={restore}
                    fields={{ modelId: version.id }}
                    variant="secondary"
                    size="sm"
                    label={`Serve version ${version.id}`}
                  >
                    Serve
                  </CommandButton>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
