import { Dial } from "@/components/recommendations/dial";
import { DIAL_NAMES, type Dials } from "@/core/recommendations/dials";

/** Where the dials stand of people who have not turned them. */
export function UsualDials({ dials }: { dials: Dials }) {
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {DIAL_NAMES.map((name) => (
        <Dial key={name} name={name} place={dials[name]} />
      ))}
    </div>
  );
}
