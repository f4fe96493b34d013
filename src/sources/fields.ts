/** Data of unknown shape, read without a surprise: what is not of the form that is asked for counts as absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value ? (value as Fields) : {});

/** The records of a list; none of anything else. */
export const recordsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** A text, trimmed; empty of anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number, also one written as text; `NaN` of anything else. */
export const numberOf = (value: unknown): number => (typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN);
