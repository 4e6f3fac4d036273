import {
  isFormSubmission,
  parseProgrammeFilter,
  programmeFilterParams,
} from "@/app/(site)/recommendations/programme-filter-params";
import { DIAL_NAMES, DIAL_RANGES, type Dials } from "@/core/recommendations/dials";
import { RECOMMENDATION_MODES, type RecommendationMode } from "@/core/recommendations/mode";
import type { RecommendationFilter } from "@/core/recommendations/recommendation-filter";

/** How somebody steers their programme. */
export type Steering = {
  mode: RecommendationMode;
  dials: Dials;
  filter: RecommendationFilter;
};

const USUAL_MODE: RecommendationMode = "blend";

/** Reads an address; what it does not say, or says wrongly, is as usual, and the dials stand where they do for all. */
export function parseSteering(params: URLSearchParams, usualDials: Dials): Steering {
  return {
    mode: RECOMMENDATION_MODES.find((mode) => mode === params.get("mode")) ?? USUAL_MODE,
    dials: parseDials(params, usualDials),
    filter: parseProgrammeFilter(params),
  };
}

/** The address of a programme. Dials that stand where `usualDials` do are left out; without them all are in it. */
export function steeringHref({ mode, dials, filter }: Steering, usualDials: Dials | null): string {
  const params = new URLSearchParams();
  if (mode !== USUAL_MODE) params.set("mode", mode);
  for (const name of DIAL_NAMES) {
    if (dials[name] !== usualDials?.[name]) params.set(name, String(dials[name]));
  }
  for (const [name, value] of programmeFilterParams(filter)) params.append(name, value);
  return params.size > 0 ? `/recommendations?${params}` : "/recommendations";
}

/** Whether an address comes from the form as a browser without scripts sends it, and has a shorter form. */
export function isSteeringSubmission(params: URLSearchParams): boolean {
  return isFormSubmission(params) || params.has("steer");
}

export function parseDials(params: URLSearchParams, usual: Dials): Dials {
  const dials = { ...usual };
  for (const name of DIAL_NAMES) {
    const text = params.get(name) ?? "";
    const { min, max } = DIAL_RANGES[name];
    const place = /^-?\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (place >= min && place <= max) dials[name] = place;
  }
  return dials;
}
