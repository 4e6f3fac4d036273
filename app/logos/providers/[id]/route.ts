import { NO_PICTURE } from "@/platform/images/no-picture";
import { pictureEndpoint } from "@/platform/images/picture-endpoint";

/** The logo of a streaming service or shop; 404 when TMDB has none. */
export const GET = pictureEndpoint("logo", { none: async () => null, away: async () => NO_PICTURE });
