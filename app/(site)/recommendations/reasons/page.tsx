import type { Metadata } from "next";

import { reasonActions } from "@/app/(site)/recommendations/programme-actions";
import { KeepFocus } from "@/components/lists/keep-focus";
import { ReasonButton } from "@/components/recommendations/reason-button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { formatRating } from "@/core/ratings/rating-scale";
import { listStruckReasons } from "@/db/queries/recommendations/list-struck-reasons";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "Reasons struck out",
  description: "Ratings that you do not want to be a reason for recommendations.",
};

export default async function ReasonsPage() {
  const viewer = await findViewer();
  const [reasons, { ratingScale }] = await Promise.all([
    viewer ? listStruckReasons(getApp().db, viewer.userId) : [],
    getViewerPreferences(),
  ]);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Reasons struck out" eyebrow={<TextLink href="/recommendations">For you</TextLink>}>
        <p>These ratings stay yours, but nothing is recommended because of them.</p>
      </PageHeading>
      {reasons.length === 0 ? (
        <EmptyState
          title="Every rating counts"
          actions={<ButtonLink href="/recommendations">To your programme</ButtonLink>}
        >
          <p>Open “Why, in numbers” of a recommended film and strike out a rating that misleads Matinee.</p>
        </EmptyState>
      ) : (
        <KeepFocus>
          <ul aria-label="Reasons struck out" className="grid">
            {reasons.map(({ movieId, title, halfStars, struckAt }) => (
              <li
                key={movieId}
                data-item
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3"
              >
                <p>
                  You gave <TextLink href={`/movies/${movieId}`}>{title}</TextLink>{" "}
                  {formatRating(halfStars, ratingScale)}
                  {ratingScale === "half-stars" && "★"}
                  <span className="block text-sm text-muted">
                    Struck out <Instant at={struckAt} />
                  </span>
                </p>
                <ReasonButton movieId={movieId} title={title} struck actions={reasonActions} />
              </li>
            ))}
          </ul>
        </KeepFocus>
      )}
    </div>
  );
}
