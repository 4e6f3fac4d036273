import { Dial } from "@/components/recommendations/dial";
import { DIAL_NAMES, type DialName, type Dials } from "@/core/recommendations/dials";
import { DIALS_OF_MODE, type RecommendationMode } from "@/core/recommendations/mode";

type Props = { dials: Dials; mode: RecommendationMode; form: string };

/** The dials side by side; where there is room they stay in sight while one looks through the list. */
export function DialDesk({ dials, mode, form }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid in every browser
    <div
      data-dial-desk
      role="group"
      aria-label="Dials"
      className="z-20 mb-8 grid grid-cols-2 gap-x-6 gap-y-4 border-y-2 border-line bg-ground py-4 lg:grid-cols-4 lg:gap-x-10 tall:lg:sticky tall:lg:top-(--header-height)"
    >
      {DIAL_NAMES.map((name) => (
        <Dial key={name} name={name} place={dials[name]} form={form} idleBecause={idleBecause(name, mode)} />
      ))}
    </div>
  );
}

function idleBecause(name: DialName, mode: RecommendationMode): string | null {
  return DIALS_OF_MODE[mode].includes(name) ? null : "This way of choosing does without this dial.";
}
