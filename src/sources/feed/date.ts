import {readDate} from '../../model/date.js';
import type {SourceContext} from '../source.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 names; of single letters only Z can be relied on (RFC 2822, 4.3), and names of other zones have no one meaning. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
};

/** `Wed, 04 Mar 2020 08:15:00 +0100` (RFC 822 and 2822); the day of the week and the seconds may be absent, years have two digits or four. */
const MAIL_DATE =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}\.?[\s-](\d{4}|\d\d),?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:([+-])(\d\d):?(\d\d)|([a-z]{1,4}))(?:\s*\([^()]*\))?$/;

/** Dates of ISO 8601 that RFC 3339 writes otherwise: `2020-03-04T08:15+0100`. */
const ISO_DATE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?([.,]\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)$/i;

/** A date of a feed as RFC 3339, in the offset that it says; without an offset only a day. `undefined` of anything else. */
export function parseFeedDate(given: string): string | undefined {
  const text = given.trim().slice(0, 100);
  const [, date, time, seconds = ':00', fraction = '', offset = ''] = ISO_DATE.exec(text) ?? [];
  if (date) return readDate(`${date}T${time}${seconds}${fraction.replace(',', '.')}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const [, day = '', month = '', year = '', hour = '', minute, second = '00', sign, hours, minutes, zone = ''] = MAIL_DATE.exec(text.toLowerCase()) ?? [];
  if (!day) return readDate(text);
  const at = MONTHS.indexOf(month) + 1;
  const shift = sign ? `${sign}${hours}:${minutes}` : Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined;
  if (!at || !shift) return undefined;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const pad = (number: number | string) => String(number).padStart(2, '0');
  return readDate(`${century}${year}-${pad(at)}-${pad(day)}T${pad(hour)}:${minute}:${second}${shift === '-00:00' ? 'Z' : shift}`);
}

/** The first of some dates that can be relied on; those before it that cannot are named. */
export function readFeedDate(given: readonly (string | undefined)[], path: string, {report}: SourceContext): string | undefined {
  for (const text of given) {
    const date = text && parseFeedDate(text);
    if (date) return date;
    if (text) report({code: 'date-unreadable', path, message: 'The date has no form that can be relied on.', severity: 'warning', text: text.slice(0, 200)});
  }
  return undefined;
}

/** Refuses nothing by itself: whether an embargo holds, also where its date cannot be read or no clock is at hand. */
export function isEmbargoed(until: string, {now}: SourceContext): boolean {
  const date = parseFeedDate(until);
  return !date || !now || Date.parse(date) > now.getTime();
}
