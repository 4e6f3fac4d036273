import { CommandButtons } from "@/components/events/command-buttons";
import type { EventCommandAction } from "@/components/events/event-command";
import { countWords } from "@/components/sync/count-words";
import { Instant } from "@/components/ui/instant";
import { JsonDetails } from "@/components/ui/json-details";
import type { DeadLetterView } from "@/core/events/views";

type Props = { letters: readonly DeadLetterView[]; act: EventCommandAction };

const COMMANDS = [
  { command: "replay", words: "Try again" },
  { command: "discard", words: "Discard" },
];

/** What consumers failed at for the last time: who, at what, and why. */
export function DeadLetterList({ letters, act }: Props) {
  return (
    <ol className="grid">
      {letters.map((letter) => (
        <li
          key={`${letter.consumer} ${letter.eventId}`}
          className="grid gap-x-8 gap-y-3 border-t border-line py-4 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)_auto]"
        >
          <div className="grid content-start gap-1">
            <h3 className="text-lg leading-snug font-semibold break-words">{letter.type}</h3>
            <p className="text-sm break-words text-muted">
              {letter.aggregate}, for {letter.consumer}
            </p>
            <p className="text-sm text-muted">
              {countWords(letter.attempts, "attempt")}, the last <Instant at={letter.deadAt} />
            </p>
          </div>
          <div className="grid min-w-0 content-start gap-1">
            <p className="break-words">{letter.error}</p>
            <JsonDetails
              label="The event"
              about={letter.eventId}
              value={{ id: letter.eventId, time: letter.occurredAt, data: letter.payload }}
            />
          </div>
          <CommandButtons
            label={`${letter.type} for ${letter.consumer}, ${letter.aggregate}`}
            values={{ consumer: letter.consumer, eventId: letter.eventId }}
            commands={COMMANDS}
            act={act}
          />
        </li>
      ))}
    </ol>
  );
}
