import { ENTRIES_PER_PAGE } from "@/app/(site)/list-page";
import type { Page } from "@/core/movies/views";
import { type CalibrationPoint, calibrate } from "@/core/recommendations/calibration";
import { getCalibration } from "@/db/queries/recommendations/get-calibration";
import { getRecommenderStatus } from "@/db/queries/recommendations/get-recommender-status";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** How well the viewer was foreseen, and a page of it film by film, newest first. */
export async function loadCalibration(page: number) {
  const { db } = getApp();
  const viewer = await findViewer();
  const [calibration, { ratingScale }, status] = await Promise.all([
    viewer ? getCalibration(db, viewer.userId) : calibrate([]),
    getViewerPreferences(),
    getRecommenderStatus(db),
  ]);
  return { calibration, entries: pageOf(calibration.points.toReversed(), page), scale: ratingScale, status };
}

function pageOf(points: readonly CalibrationPoint[], page: number): Page<CalibrationPoint> {
  const start = (page - 1) * ENTRIES_PER_PAGE;
  return {
    items: points.slice(start, start + ENTRIES_PER_PAGE),
    page,
    pageSize: ENTRIES_PER_PAGE,
    totalResults: points.length,
    totalPages: Math.ceil(points.length / ENTRIES_PER_PAGE),
  };
}
