"use client";

import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** A token that was just made, to be copied now: it is kept nowhere. */
export function NewToken({ token }: { token: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(token);
      setIsCopied(true);
    } catch {
      // Without https there is no clipboard for pages; what is selected can be copied by hand.
      input.current?.select();
    }
  }

  return (
    <div className="grid gap-3 border-s-4 border-accent bg-surface p-4">
      <Field
        id="new-token-text"
        label="Your new token"
        hint="Copy it now. It is shown this once, and not kept: who loses it makes another."
      >
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            value={token}
            readOnly
            autoComplete="off"
            spellCheck={false}
            className="font-mono text-sm"
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" size="sm" onClick={copy}>
          Copy
        </Button>
        <p role="status" className="font-semibold">
          {isCopied && "Copied."}
        </p>
      </div>
    </div>
  );
}
