import Link from "next/link";

import { CommandButtons } from "@/components/events/command-buttons";
import type { EventCommandAction } from "@/components/events/event-command";
import { countFigure } from "@/components/sync/count-words";
import { Instant } from "@/components/ui/instant";
import type { WebhookView } from "@/core/webhooks/views";

type Props = { webhooks: readonly WebhookView[]; act: EventCommandAction };

/** The programs that events are sent to, and what can be done to each. */
export function WebhookList({ webhooks, act }: Props) {
  return (
    <ul className="grid">
      {webhooks.map((webhook) => (
        <li
          key={webhook.id}
          className="grid gap-x-8 gap-y-3 border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,auto)]"
        >
          <div className="grid min-w-0 content-start gap-1">
            <h3 className="text-lg leading-snug font-semibold">
              <Link
                href={`/admin/events/webhooks/${webhook.id}`}
                prefetch={false}
                className="underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
              >
                {webhook.name}
              </Link>
            </h3>
            <p className="break-all">{webhook.url}</p>
            <p className="text-sm text-muted">
              {webhook.types.length === 0 ? "All events" : webhook.types.join(", ")}
            </p>
            <p className="text-sm text-muted">
              {webhook.isActive ? "On" : "Off"}, {countFigure(webhook.waiting)} to be sent
              {webhook.lastAcceptedAt && (
                <>
                  , the last accepted <Instant at={webhook.lastAcceptedAt} />
                </>
              )}
            </p>
          </div>
          <CommandButtons
            label={webhook.name}
            values={{ webhookId: String(webhook.id) }}
            commands={[
              webhook.isActive
                ? { command: "switch-off", words: "Switch off" }
                : { command: "switch-on", words: "Switch on" },
              { command: "new-secret", words: "New secret" },
              { command: "delete", words: "Delete" },
            ]}
            act={act}
          />
        </li>
      ))}
    </ul>
  );
}
