"use client";

import { DIAL_WORDS, placeFigure, placeInWords } from "@/components/recommendations/dial-words";
import { Slider } from "@/components/ui/slider";
import { DIAL_RANGES, type DialName } from "@/core/recommendations/dials";

/** Finer than one can see in a list, and coarse enough for the keyboard. */
const STEP = 5;

type Props = {
  name: DialName;
  place: number;
  /** The id of its form, where it stands outside. */
  form?: string;
  /** Why turning it would do nothing now. */
  idleBecause?: string | null;
};

/** A dial of the recommender. */
export function Dial({ name, place, form, idleBecause }: Props) {
  const { name: label, low, high } = DIAL_WORDS[name];
  return (
    <Slider
      id={`dial-${name}`}
      name={name}
      form={form}
      label={label}
      low={low}
      high={high}
      {...DIAL_RANGES[name]}
      step={STEP}
      zero={0}
      place={place}
      figure={(shown) => placeFigure(name, shown)}
      words={(shown) => placeInWords(name, shown)}
      idleBecause={idleBecause}
    />
  );
}
