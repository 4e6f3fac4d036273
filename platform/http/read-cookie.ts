/** One cookie's value, as sent, from a `Cookie` header. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  const pair = header?.split(";").find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
