/** One or two letters that stand for a person: of the first and the last name, or of the only one. Any script. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–·]+/u).flatMap((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? []);
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words.at(-1) : "";
  return `${first}${last}`.toLocaleUpperCase("en");
}
