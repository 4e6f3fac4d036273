import { useId } from "react";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** A secret that was just made, to be copied now: it is not shown again. */
export function SecretOnce({ secret }: { secret: string }) {
  return (
    <div role="status" className="border-s-4 border-accent bg-surface p-4">
      <Field
        id={`secret${useId()}`}
        label="The webhook's secret"
        hint="Copy it now: it is shown this once. The receiver checks signatures with it, after the Standard Webhooks."
      >
        {(control) => (
          <TextInput {...control} value={secret} readOnly spellCheck={false} className="font-mono text-sm" />
        )}
      </Field>
    </div>
  );
}
