const REDACTED = "[redacted]";

/** Fields whose value nobody needs in order to understand a log line, with the string or the list of strings in it. */
const SECRET_FIELDS =
  /"([\w-]*(?:password|passwd|secret|token|authorization|cookie|api_?key|e_?mail|login))":(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\])/gi;

/** Secrets that stand in messages, stacks and addresses; each pattern with what is left of it. */
const SECRET_TEXTS: [RegExp, string][] = [
  [/\bmat_[0-9A-Za-z]{16,}/g, `mat_${REDACTED}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${REDACTED}`],
  // Anything that reads as a JSON Web Token, encrypted ones included.
  [/\beyJ[\w-]+\.[\w-]*\.[\w.-]*/g, REDACTED],
  [/\$argon2\w*\$[^\s"',\\]+/g, REDACTED],
  // The user and password of a database's address.
  [/:\/\/[^\s/@"\\]*:[^\s/@"\\]*@/g, `://${REDACTED}@`],
  [/((?:next-auth\.[\w-]+|matinee-guest)=)[^;\s"\\]+/g, `$1${REDACTED}`],
  [/([?&](?:token|code|key|secret|password|email)=)[^&\s"\\#]+/gi, `$1${REDACTED}`],
  [
    /[\w.!#$%&'*+=?^`{|}~\u0080-\uffff-]+@[\w\u0080-\uffff-]+(?:\.[\w\u0080-\uffff-]+)*\.[\p{L}]{2,}/gu,
    REDACTED,
  ],
];

/**
 * A finished log line without access tokens, passwords, cookies and e-mail addresses, wherever they stand in it: a name
 * in a list of fields to leave out would not help when a database quotes its parameters in a message.
 */
export function redactSecrets(line: string): string {
  const withoutFields = line.replace(SECRET_FIELDS, `"$1":"${REDACTED}"`);
  return SECRET_TEXTS.reduce((text, [pattern, left]) => text.replace(pattern, left), withoutFields);
}
