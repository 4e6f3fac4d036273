import type { SyncFormErrors } from "@/components/sync/parse-sync-form";
import type { SyncFormValues } from "@/components/sync/sync-form-values";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  name: Exclude<keyof SyncFormValues, "mode" | "genres" | "source">;
  label: string;
  hint?: string;
  values: SyncFormValues;
  errors: SyncFormErrors;
  /** `text` for what is no number. */
  inputMode?: "numeric" | "decimal" | "text";
  placeholder?: string;
  className?: string;
};

/** A text field of the form for a new sync. */
export function SyncField({
  name,
  label,
  hint,
  values,
  errors,
  inputMode = "numeric",
  placeholder,
  className,
}: Props) {
  return (
    <Field id={`sync-${name}`} label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          defaultValue={values[name]}
          className={className}
        />
      )}
    </Field>
  );
}
