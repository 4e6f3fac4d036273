import { TextInput } from "@/components/ui/text-input";

type Props = { name: string; label: string; value: string | undefined };

/** A year of release, from or to which films may be. */
export function YearField({ name, label, value }: Props) {
  return (
    <span className="grid w-24 gap-1">
      <label htmlFor={`programme-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <TextInput
        id={`programme-${name}`}
        name={name}
        inputMode="numeric"
        pattern="(18[7-9]|19[0-9]|20[0-9])[0-9]"
        maxLength={4}
        title="A year such as 1984"
        placeholder="Year"
        defaultValue={value ?? ""}
      />
    </span>
  );
}
