import type { Metadata } from "next";

import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { saveRulesAction } from "@/app/(site)/admin/rules/actions";
import { loadRules } from "@/app/(site)/admin/rules/load-rules";
import { AUDIENCES, type Audience } from "@/app/(site)/admin/rules/rules-draft";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { BrowseTransition } from "@/components/discovery/browse-transition";
import { ModeChoice } from "@/components/recommendations/mode-choice";
import { PendingProgramme } from "@/components/recommendations/pending-programme";
import { PreviewList } from "@/components/recommendations/rules/preview-list";
import { RuleFields } from "@/components/recommendations/rules/rule-fields";
import { RulesForm } from "@/components/recommendations/rules/rules-form";
import { UsualDials } from "@/components/recommendations/rules/usual-dials";
import { PageHeading } from "@/components/ui/page-heading";
import { RadioChip } from "@/components/ui/radio-chip";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = {
  title: "Rules",
  description: "How much the rules of the recommender count, and where everybody's dials stand at first.",
  robots: { index: false },
};

export default async function RulesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireAdminPage("/admin/rules");
  const params = searchParamsOf(await searchParams);
  const { draft, preview, before, unsaved } = await loadRules(params, viewer.userId);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Rules" eyebrow="Admin">
        <p>Try other weights on a list. Nobody else sees anything of it before you save.</p>
      </PageHeading>
      <BrowseTransition>
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <RulesForm path="/admin/rules" save={saveRulesAction} unsaved={unsaved}>
            <section aria-labelledby="rules-title">
              <SectionHeading id="rules-title" title="The rules" />
              <div className="grid gap-6">
                {draft.rules.map((rule) => (
                  <RuleFields key={rule.id} rule={rule} />
                ))}
              </div>
            </section>
            <section aria-labelledby="dials-title">
              <SectionHeading
                id="dials-title"
                title="Usual dials"
                note="Where they stand for everybody who has not turned them."
              />
              <UsualDials dials={draft.dials} />
            </section>
            <section aria-labelledby="list-title" className="grid gap-3">
              <SectionHeading id="list-title" title="On which list" />
              <ModeChoice mode={draft.mode} />
              <fieldset className="flex flex-wrap gap-2">
                <legend className="sr-only">Whose list</legend>
                {AUDIENCES.map((audience) => (
                  <RadioChip
                    key={audience}
                    name="for"
                    value={audience}
                    defaultChecked={audience === draft.audience}
                  >
                    {AUDIENCE_WORDS[audience]}
                  </RadioChip>
                ))}
              </fieldset>
            </section>
          </RulesForm>
          <section aria-labelledby="preview-title" className="min-w-0">
            <SectionHeading
              id="preview-title"
              title="Preview"
              note={
                unsaved ? (
                  <>
                    As it would be; beside each film, how it moves.{" "}
                    <TextLink href="/admin/rules">Discard</TextLink>
                  </>
                ) : (
                  "As it is now."
                )
              }
            />
            <PendingProgramme>
              <PreviewList recommendations={preview} before={before} />
            </PendingProgramme>
          </section>
        </div>
      </BrowseTransition>
    </div>
  );
}

const AUDIENCE_WORDS: Record<Audience, string> = { me: "Yours", newcomer: "A newcomer’s" };
