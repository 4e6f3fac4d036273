import type { HistoryPace } from "@/core/recommendations/learned/next/next-settings";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import type { JudgedSide } from "@/scripts/recs/judge-settings";

/** One setting that tuning moves up and down by a factor, and which side it is judged by. */
export type Tunable = {
  name: string;
  side: JudgedSide;
  factor: number;
  read: (settings: TrainingSettings) => number;
  write: (settings: TrainingSettings, value: number) => TrainingSettings;
};

/** Names of settings that are numbers. */
type NumbersOf<Settings> = {
  [Name in keyof Settings]: Settings[Name] extends number ? Name : never;
}[keyof Settings];

function plain(name: NumbersOf<TrainingSettings>, factor: number): Tunable {
  return {
    name,
    side: "learned",
    factor,
    read: (settings) => settings[name],
    write: (settings, value) => ({ ...settings, [name]: value }),
  };
}

/** A setting of one of the groups. */
function grouped<Group extends "prior" | "stars" | "next">(
  group: Group,
  name: NumbersOf<TrainingSettings[Group]>,
  side: JudgedSide,
  factor: number,
): Tunable {
  return {
    name: `${group}.${String(name)}`,
    side,
    factor,
    read: (settings) => Number(settings[group][name]),
    write: (settings, value) => ({ ...settings, [group]: { ...settings[group], [name]: value } }),
  };
}

/** A setting of one of the paces at which histories fade. */
function paced(pace: number, name: keyof HistoryPace, factor: number): Tunable {
  return {
    name: `next.paces.${pace}.${name}`,
    side: "next",
    factor,
    read: ({ next }) => next.paces[pace]?.[name] ?? Number.NaN,
    write: (settings, value) => {
      const paces = settings.next.paces.map((one, index) =>
        index === pace ? { ...one, [name]: value } : one,
      );
      return { ...settings, next: { ...settings.next, paces } };
    },
  };
}

export const TUNABLE: readonly Tunable[] = [
  plain("regularization", 1.5),
  plain("dropoutRatio", 1.6),
  plain("busyPersonDamping", 1.6),
  plain("popularityDamping", 1.6),
  plain("starsWeight", 1.5),
  grouped("prior", "weight", "few", 1.4),
  grouped("prior", "goneByRatings", "learned", 2),
  grouped("stars", "movieDamping", "stars", 1.6),
  grouped("stars", "personDamping", "stars", 1.6),
  grouped("stars", "similarityDamping", "stars", 1.6),
  grouped("stars", "neighbourDamping", "stars", 1.6),
  ...TUNED_SETTINGS.next.paces.flatMap((_, pace) => [
    paced(pace, "constant", 1.5),
    paced(pace, "regularization", 2),
  ]),
  grouped("next", "horizonConstant", "next", 1.5),
  grouped("next", "transitionDamping", "next", 1.6),
  grouped("next", "historyConstant", "next", 1.6),
  grouped("next", "transitionShare", "next", 1.3),
];
