import { ScaleChoices } from "@/components/accounts/scale-choices";
import { Setting } from "@/components/accounts/setting";
import { RadioChip } from "@/components/ui/radio-chip";
import type { Preferences, SeenDisplay, Theme } from "@/core/accounts/preferences";
import type { RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  preferences: Preferences;
  onScale: (scale: RatingScale) => void;
};

/** How Matinee looks. */
export function DisplaySettings({ preferences, onScale }: Props) {
  return (
    <>
      <Setting
        id="scale"
        title="Rating scale"
        hint="How you rate, and how scores read. Nothing is lost by changing it."
      >
        <ScaleChoices chosen={preferences.ratingScale} onChoose={onScale} />
      </Setting>
      <Setting
        id="seen"
        title="Films you have seen"
        hint="What lists do with them, and with those you rated."
      >
        <div className="flex flex-wrap gap-2">
          {SEEN.map(({ value, label }) => (
            <RadioChip
              key={value}
              name="seenDisplay"
              value={value}
              defaultChecked={value === preferences.seenDisplay}
            >
              {label}
            </RadioChip>
          ))}
        </div>
      </Setting>
      <Setting
        id="predictions"
        title="What you would give"
        hint="On films, how many stars you would probably give. Never beside the stars that you set."
      >
        <div className="flex flex-wrap gap-2">
          {PREDICTIONS.map(({ value, label }) => (
            <RadioChip
              key={value}
              name="showPredictedStars"
              value={value}
              defaultChecked={(value === "yes") === preferences.showPredictedStars}
            >
              {label}
            </RadioChip>
          ))}
        </div>
      </Setting>
      <Setting id="theme" title="Theme" hint="Changes when you save.">
        <div className="flex flex-wrap gap-2">
          {THEME_CHOICES.map(({ value, label }) => (
            <RadioChip key={value} name="theme" value={value} defaultChecked={value === preferences.theme}>
              {label}
            </RadioChip>
          ))}
        </div>
      </Setting>
    </>
  );
}

const SEEN: { value: SeenDisplay; label: string }[] = [
  { value: "show", label: "Show" },
  { value: "fade", label: "Fade" },
  { value: "hide", label: "Hide" },
];

const PREDICTIONS = [
  { value: "no", label: "Do not show" },
  { value: "yes", label: "Show" },
];

const THEME_CHOICES: { value: Theme; label: string }[] = [
  { value: "system", label: "Like the device" },
  { value: "dark", label: "Dark" },
  { value: "light", label: "Light" },
];
