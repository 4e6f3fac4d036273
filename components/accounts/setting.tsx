import type { ReactNode } from "react";

import { SETTING_ROW_CLASS } from "@/components/accounts/setting-row-class";

type Props = {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What it changes. Its id is `{id}-hint`. */
  hint: string;
  error?: string | undefined;
  /** The id of the control, when there is only one. */
  controlId?: string;
  children: ReactNode;
};

/** One preference: its name and what it changes, and its control or controls. */
export function Setting({ id, title, hint, error, controlId, children }: Props) {
  const Name = controlId ? "label" : "span";
  const content = (
    <>
      <div className="grid content-start gap-1.5">
        <Name id={`${id}-title`} htmlFor={controlId} className="caps text-xl">
          {title}
        </Name>
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      </div>
      <div className="grid content-start gap-2">
        {children}
        {error && (
          <p role="alert" className="text-sm font-semibold text-danger">
            {error}
          </p>
        )}
      </div>
    </>
  );
  if (controlId) return <div className={SETTING_ROW_CLASS}>{content}</div>;
  return (
    <fieldset aria-labelledby={`${id}-title`} aria-describedby={`${id}-hint`} className={SETTING_ROW_CLASS}>
      {content}
    </fieldset>
  );
}
