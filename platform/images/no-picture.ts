/**
 * Nothing, as a picture. Portraits, backdrops and logos lie over something that is complete without them (initials, a
 * plain ground, a name), so while TMDB's picture cannot be had they are simply not there: no broken frame, no error.
 */
export const NO_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
