import type { Metadata } from "next";

import { updatePreferencesAction } from "@/app/(site)/account/actions";
import { AccountSection } from "@/app/(site)/settings/account-section";
import { languageChoices } from "@/components/accounts/language-choice";
import { PreferencesForm } from "@/components/accounts/preferences-form";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { listLanguages } from "@/db/queries/movies/list-languages";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Settings",
  description: "What Matinee recommends to you, how it looks, and your account.",
};

export default async function SettingsPage() {
  const [viewer, preferences, languages] = await Promise.all([
    findViewer(),
    getViewerPreferences(),
    listLanguages(getApp().db),
  ]);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Settings" />
      <section aria-labelledby="preferences" className="pb-14">
        <SectionHeading id="preferences" title="Preferences" />
        {/* Other people's forms start anew: what one chose is not left standing for the next. */}
        <PreferencesForm
          key={viewer?.kind === "member" ? viewer.userId : "guest"}
          preferences={preferences}
          languages={languageChoices(languages, preferences.preferredLanguage)}
          update={updatePreferencesAction}
        />
      </section>
      <section aria-labelledby="account">
        <SectionHeading id="account" title="Account" />
        <AccountSection viewer={viewer} />
      </section>
    </div>
  );
}
