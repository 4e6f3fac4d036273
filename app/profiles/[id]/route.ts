import { NO_PICTURE } from "@/platform/images/no-picture";
import { pictureEndpoint } from "@/platform/images/picture-endpoint";

/** A person's portrait; 404 when TMDB has none. */
export const GET = pictureEndpoint("profile", { none: async () => null, away: async () => NO_PICTURE });
