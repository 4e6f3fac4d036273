"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";

import { IconButton } from "@/components/ui/icon-button";
import { TextInput } from "@/components/ui/text-input";

type Props = Omit<ComponentProps<"input">, "type" | "className"> & { id: string };

/** A password field with a button that shows what was typed. */
export function PasswordInput(props: Props) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <TextInput
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="pe-13"
      />
      <IconButton
        label={shown ? "Hide the password" : "Show the password"}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
        className="script-only absolute inset-y-0 end-0.5 my-auto"
      >
        {shown ? <EyeOff aria-hidden className="size-5" /> : <Eye aria-hidden className="size-5" />}
      </IconButton>
    </span>
  );
}
