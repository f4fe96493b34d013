const DATE = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * An RFC 3339 date-time with offset, or `YYYY-MM-DD`, of a day that exists; else `undefined`. In the form that every browser can print: with `T` and `Z`,
 * and with no leap second.
 */
export function readDate(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().toUpperCase().replace(' ', 'T').replace(/(:..):60/, '$1:59') : '';
  const day = DATE.exec(text)?.[1];
  // Some browsers take 30 February for 2 March, others for no date, which prints as null.
  return day && new Date(day).toJSON()?.startsWith(day) ? text : undefined;
}

/** A BCP 47 tag in its canonical form; else `undefined`. */
export function readLang(value: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales((value as string).trim())[0];
  } catch {
    return undefined;
  }
}

/** Whether a story was updated after it was published: an update at the same time is none. */
export const isLater = (updated: unknown, published: unknown): boolean => !(Date.parse(updated as string) <= Date.parse(published as string));
