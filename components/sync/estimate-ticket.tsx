import { Button } from "@/components/ui/button";
import { Perforation } from "@/components/ui/perforation";

type Props = {
  /** What it takes, as large as it fits. */
  title: string;
  text: string;
  /** Why no sync can be started at all; null when one can. */
  obstacle: string | null;
  /** What speaks against starting this one. */
  note: string | null;
  pending: boolean;
};

/** What the sync will cost, and on the stub the button that starts it. */
export function EstimateTicket({ title, text, obstacle, note, pending }: Props) {
  return (
    <div className="relative grid content-between self-start bg-accent text-on-accent">
      <div id="sync-estimate" className="grid min-h-44 content-start gap-3 p-6 sm:p-7">
        <p className="caps text-lg">Estimate</p>
        <p className="display display-section tabular-nums">{title}</p>
        <p className="text-lg leading-snug font-medium tabular-nums">{text}</p>
      </div>
      <div className="relative grid gap-3 px-6 pt-6 pb-7 sm:px-7">
        <Perforation />
        {(obstacle ?? note) && <p className="font-semibold">{obstacle ?? note}</p>}
        <Button
          type="submit"
          name="intent"
          value="start"
          variant="inverse"
          pending={pending}
          disabled={obstacle !== null}
          aria-describedby="sync-estimate"
        >
          {pending ? "Starting…" : "Start the sync"}
        </Button>
        <Button type="submit" name="intent" value="estimate" variant="inverse" className="no-script-only">
          Work out the estimate
        </Button>
      </div>
    </div>
  );
}
