/** One prediction that was kept when its movie was rated for the first time. */
export type CalibrationPoint = {
  movieId: number;
  title: string;
  /** In stars, 0.5 to 5; four in five ratings should lie between low and high. */
  predictedStars: number;
  lowStars: number;
  highStars: number;
  halfStarsGiven: number;
  ratedAt: Date;
};

/** What was given where about as many stars had been predicted. */
export type CalibrationBin = {
  /** Predictions from `fromStars` to under `toStars`; five stars belong to the last. */
  fromStars: number;
  toStars: number;
  count: number;
  /** Means in stars. */
  meanPredicted: number;
  meanGiven: number;
};

/** How well someone's ratings were foreseen; the means are null while nothing was. */
export type Calibration = {
  count: number;
  /** Stars given minus stars predicted: above zero, the person was kinder than expected. */
  meanError: number | null;
  meanAbsoluteError: number | null;
  /** 0 to 1: the part of ratings that lay in their interval; 0.8 is meant. */
  withinInterval: number | null;
  /** Oldest first. */
  points: CalibrationPoint[];
  /** Only the bins with any, lowest first. */
  byPredicted: CalibrationBin[];
};

const BIN_STARS = 0.5;
const STARS_MAX = 5;

/** Sums up what was predicted and given. */
export function calibrate(points: CalibrationPoint[]): Calibration {
  const errors = points.map((point) => starsGiven(point) - point.predictedStars);
  const bins = new Map<number, CalibrationPoint[]>();
  for (const point of points) bins.set(binOf(point), [...(bins.get(binOf(point)) ?? []), point]);
  return {
    count: points.length,
    meanError: mean(errors),
    meanAbsoluteError: mean(errors.map(Math.abs)),
    withinInterval: mean(points.map((point) => (isWithin(point) ? 1 : 0))),
    points,
    byPredicted: [...bins].sort(([a], [b]) => a - b).map(([bin, members]) => summarise(bin, members)),
  };
}

function isWithin(point: CalibrationPoint): boolean {
  const given = starsGiven(point);
  return given >= point.lowStars && given <= point.highStars;
}

function binOf({ predictedStars }: CalibrationPoint): number {
  return Math.floor(Math.min(predictedStars, STARS_MAX - BIN_STARS) / BIN_STARS);
}

function summarise(bin: number, members: readonly CalibrationPoint[]): CalibrationBin {
  return {
    fromStars: bin * BIN_STARS,
    toStars: (bin + 1) * BIN_STARS,
    count: members.length,
    meanPredicted: mean(members.map(({ predictedStars }) => predictedStars)) ?? 0,
    meanGiven: mean(members.map(starsGiven)) ?? 0,
  };
}

function starsGiven({ halfStarsGiven }: CalibrationPoint): number {
  return halfStarsGiven / 2;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
