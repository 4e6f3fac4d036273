import { MODE_WORDS } from "@/components/sync/mode-words";
import { SYNC_MODES, type SyncMode } from "@/core/sync/sync-request";

type Props = {
  mode: SyncMode;
  /** Modes that a run is active in. */
  busy: readonly SyncMode[];
};

/** The four kinds of sync as a programme to choose from. */
export function ModeChoice({ mode, busy }: Props) {
  return (
    <fieldset className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
      <legend className="sr-only">Kind of sync</legend>
      {SYNC_MODES.map((choice) => (
        <label
          key={choice}
          className="group/mode relative grid cursor-pointer content-start gap-2 border-t-8 border-line pt-3 pb-2 hover:border-muted has-checked:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="mode"
            value={choice}
            defaultChecked={choice === mode}
            aria-describedby={`mode-${choice}`}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          <span className="display display-section text-muted group-hover/mode:text-ink group-has-checked/mode:text-ink">
            {MODE_WORDS[choice].name}
          </span>
          <span id={`mode-${choice}`} className="text-muted">
            {busy.includes(choice) ? "Is running now." : MODE_WORDS[choice].purpose}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
