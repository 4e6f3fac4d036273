/**
 * The request header in which the door tells what runs inside Next from which address the connection came; handlers see
 * no socket. Whatever a client sends under this name is thrown away.
 */
export const ADDRESS_HEADER = "x-matinee-address";
