/** From so many ratings on, the recommendations are about the person. */
export const ONBOARDING_RATINGS = 5;
