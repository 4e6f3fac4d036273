"use client";

import { useState } from "react";

import { DisplaySettings } from "@/components/accounts/display-settings";
import type { LanguageChoice } from "@/components/accounts/language-choice";
import { readPreferences } from "@/components/accounts/read-preferences";
import { TasteSettings } from "@/components/accounts/taste-settings";
import { failureOf, useAccountForm } from "@/components/accounts/use-account-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Preferences } from "@/core/accounts/preferences";
import type { ActionResult } from "@/core/action-result";

type Props = {
  preferences: Preferences;
  languages: LanguageChoice[];
  update: (preferences: Preferences) => Promise<ActionResult<null>>;
};

/** All preferences in one form, saved together. */
export function PreferencesForm({ preferences, languages, update }: Props) {
  const [scale, setScale] = useState(preferences.ratingScale);
  const [changed, setChanged] = useState(false);
  const { formProps, fields, message, pending, done } = useAccountForm(async (data) => {
    const chosen = readPreferences(data, preferences);
    const failure = failureOf(await update(chosen), Object.keys(chosen));
    if (failure) return failure;
    document.documentElement.dataset.theme = chosen.theme;
    setChanged(false);
    return null;
  });

  return (
    <form {...formProps} onChange={() => setChanged(true)}>
      <TasteSettings preferences={preferences} languages={languages} scale={scale} errors={fields} />
      <DisplaySettings preferences={preferences} onScale={setScale} />
      <div className="grid gap-4 border-t border-line pt-6">
        {message && <Notice tone="error">{message}</Notice>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" pending={pending} className="max-sm:w-full">
            Save
          </Button>
          <p role="status" className="font-semibold">
            {pending ? "Saving…" : done && !changed ? "Saved." : changed ? "Not saved yet." : ""}
          </p>
        </div>
        <p className="no-script-only text-muted">Saving needs JavaScript, which this browser does not run.</p>
      </div>
    </form>
  );
}
