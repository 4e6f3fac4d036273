import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId } from "@/api/parameters";
import { starsOf, starsSchema } from "@/api/ratings/stars";
import { requireSelf } from "@/core/accounts/viewer";
import type { Calibration } from "@/core/recommendations/calibration";
import { getCalibration } from "@/db/queries/recommendations/get-calibration";

const stars = z.number().min(0.5).max(5);

const predictionSchema = z
  .strictObject({
    movie_id: z.int(),
    title: z.string(),
    predicted: stars.describe("In stars."),
    low: stars.describe("Four in five ratings should lie from here …"),
    high: stars.describe("… to here."),
    given: starsSchema.describe("In stars."),
    rated_at: z.iso.datetime(),
  })
  .meta({ id: "KeptPrediction" });

const binSchema = z.strictObject({
  from: stars,
  to: stars,
  count: z.int(),
  mean_predicted: stars,
  mean_given: stars,
});

const calibrationSchema = z
  .strictObject({
    count: z.int(),
    mean_error: z.number().nullable().describe("Stars given minus stars predicted; null without any."),
    mean_absolute_error: z.number().nullable(),
    within_interval: z.number().min(0).max(1).nullable().describe("The part of ratings within low and high."),
    by_predicted: z.array(binSchema),
    predictions: z.array(predictionSchema).describe("Oldest first."),
  })
  .meta({ id: "Calibration" });

export const getCalibrationOperation = defineOperation({
  id: "getCalibration",
  method: "GET",
  path: "/api/v1/users/{id}/calibration",
  tag: "ratings",
  summary: "How well a user's ratings were foreseen",
  description:
    "What was predicted when a movie was rated for the first time, as it was kept then, and what was given.",
  access: "self",
  params: z.strictObject({ id: userId }),
  answers: { 200: { description: "The calibration", schema: calibrationSchema } },
  errors: ["not_found"],
  handle: async ({ params, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    return { status: 200, body: calibrationBody(await getCalibration(app.db, params.id)) };
  },
});

function calibrationBody(calibration: Calibration): z.input<typeof calibrationSchema> {
  return {
    count: calibration.count,
    mean_error: calibration.meanError,
    mean_absolute_error: calibration.meanAbsoluteError,
    within_interval: calibration.withinInterval,
    by_predicted: calibration.byPredicted.map((bin) => ({
      from: bin.fromStars,
      to: bin.toStars,
      count: bin.count,
      mean_predicted: bin.meanPredicted,
      mean_given: bin.meanGiven,
    })),
    predictions: calibration.points.map((point) => ({
      movie_id: point.movieId,
      title: point.title,
      predicted: point.predictedStars,
      low: point.lowStars,
      high: point.highStars,
      given: starsOf(point.halfStarsGiven),
      rated_at: point.ratedAt.toISOString(),
    })),
  };
}
