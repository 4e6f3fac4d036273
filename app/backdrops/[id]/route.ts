import { NO_PICTURE } from "@/platform/images/no-picture";
import { pictureEndpoint } from "@/platform/images/picture-endpoint";

/** A movie's wide picture; 404 when TMDB has none. */
export const GET = pictureEndpoint("backdrop", { none: async () => null, away: async () => NO_PICTURE });
