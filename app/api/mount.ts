import { handleApiRequest } from "@/api/handle-api-request";
import { ADDRESS_HEADER } from "@/platform/door/address-header";

/**
 * The API as Next mounts it, for when the door has not answered before. Next knows no socket, and so no address of the
 * client but the one that the door tells it.
 */
function handle(request: Request): Promise<Response> {
  return handleApiRequest(request, { address: request.headers.get(ADDRESS_HEADER) ?? "" });
}

/** What each `route.ts` of the API exports: whatever the method, the API itself says which there are. */
export const METHODS = {
  GET: handle,
  HEAD: handle,
  POST: handle,
  PUT: handle,
  PATCH: handle,
  DELETE: handle,
  OPTIONS: handle,
};
