import { ADDRESS_HEADER } from "@/platform/door/address-header";
import { clientAddress } from "@/platform/limits/client-address";

/** The client's address for what runs inside Next, which hears of the socket from the door alone. */
export function addressOfHeaders(headers: Pick<Headers, "get">, trustedProxyHops: number): string {
  return clientAddress(headers.get(ADDRESS_HEADER) ?? "", headers.get("x-forwarded-for"), trustedProxyHops);
}
