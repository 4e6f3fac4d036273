/** A picture of TMDB's, as bytes. */
export type Picture = { bytes: Uint8Array<ArrayBuffer>; contentType: string };

/** The types of pictures that we hand on: none that can carry a script. */
export const PICTURE_TYPE = /^image\/(jpeg|png|webp|avif)$/;
