import type { ReactNode } from "react";

/** What a control needs to be tied to its label, hint and error. */
export type FieldControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = {
  /** Unique on the page; the control gets it as its `id`. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence; the field is invalid while there is one. */
  error?: string | null;
  children: (control: FieldControlProps) => ReactNode;
};

/** A labelled form field: `<Field id="email" label="E-mail">{(c) => <TextInput {...c} name="email" />}</Field>`. */
export function Field({ id, label, hint, error, children }: Props) {
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {errorId && (
        <p id={errorId} className="text-sm font-semibold text-danger">
          {error}
        </p>
      )}
      {hintId && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
