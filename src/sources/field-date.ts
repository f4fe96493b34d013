import {readDate} from '../model/date.js';
import {textOf} from './fields.js';
import {tell} from './field-problem.js';
import type {SourceContext} from './source.js';

/** ISO 8601 with offset, as it is also written: without seconds, and with no colon in the offset. */
const SHORT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d(?=:?\d\d$)):?(\d\d)?$/i;

function print(text: string): string {
  const [, day, minutes, seconds = ':00', hours = '', rest] = SHORT.exec(text) ?? [];
  return day ? `${day}T${minutes}${seconds}${hours}${rest ? `:${rest}` : ''}` : text;
}

/** A day, or a time with its offset. Any other is named, since nobody can tell when it was. */
export function readMoment(value: unknown, path: string, context: Pick<SourceContext, 'report'>): string | undefined {
  const text = textOf(value);
  const date = readDate(print(text));
  if (!date && value != null && value !== '') {
    return tell(context, 'date-unreadable', path, 'The date has no form that can be relied on.', text || JSON.stringify(value).slice(0, 100), 'warning');
  }
  return date;
}

/** When it was published and updated; an update that was not after that is none. */
export function readDates(published: unknown, updated: unknown, context: Pick<SourceContext, 'report'>): {published?: string; updated?: string} {
  const [first, last] = [readMoment(published, 'published', context), readMoment(updated, 'updated', context)];
  // Of a time without offset the day is still known well enough to judge an update by.
  const since = first ?? textOf(published).slice(0, 10);
  const isLater = last && !(Date.parse(last) <= Date.parse(since));
  if (last && !isLater && Date.parse(last) < Date.parse(since)) tell(context, 'field-dropped', 'updated', 'It was updated before it was published.', last);
  return {...(first && {published: first}), ...(isLater && {updated: last})};
}
