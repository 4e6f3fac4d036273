import { TextInput } from "@/components/ui/text-input";

type Props = { id: string; name: string; label: string; value: string | number | null | undefined };

/** A year of release, from or to which films may be. */
export function YearField({ id, name, label, value }: Props) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <TextInput
        id={id}
        name={name}
        inputMode="numeric"
        pattern="(18[7-9]|19[0-9]|20[0-9])[0-9]"
        maxLength={4}
        title="A year such as 1984"
        placeholder="Year"
        autoComplete="off"
        defaultValue={value ?? ""}
      />
    </div>
  );
}
