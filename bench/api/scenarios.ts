/** A statement as Postgres got it. */
export type Statement = { text: string; parameters: unknown[] };

/** What is measured: a request, what it asks of the database, and what it is answered. */
export type Scenario = {
  name: string;
  path: string;
  /** Empty without a token. */
  token: string;
  statements: Statement[];
  /** The answer's bytes, for servers that have them ready. */
  body: string;
};
