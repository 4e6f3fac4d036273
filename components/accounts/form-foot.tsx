import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** What is wrong with the whole form, if anything. */
  message: string | null;
  pending: boolean;
  submit: string;
  submitting: string;
  children?: ReactNode;
};

/** The end of a form: what is wrong with it, and the button that sends it. */
export function FormFoot({ message, pending, submit, submitting, children }: Props) {
  return (
    <div className="grid justify-items-start gap-5">
      {message && (
        <Notice tone="error" className="w-full font-semibold">
          {message}
        </Notice>
      )}
      <Button type="submit" pending={pending} className="max-sm:w-full">
        {pending ? submitting : submit}
      </Button>
      {children}
      <p className="no-script-only text-muted">
        This form needs JavaScript, which this browser does not run.
      </p>
    </div>
  );
}
