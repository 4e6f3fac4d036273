/** A field of a movie before and after a merge, in words or numbers a person can read; null means "not known". */
export type FieldChange = { field: string; before: string | number | null; after: string | number | null };
