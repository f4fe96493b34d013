import {inlineOf, plainOf, slice, stated, tidy, type Piece} from './pieces.js';
import {readQuotation} from './quotation.js';

const LONGEST = 200;

/** The paragraphs of a quote without its outer marks, where they are the only ones (golden rule 4). */
export function stripMarks(lines: readonly unknown[]): unknown[] {
  const words = plainOf(lines[0]);
  if (lines.length !== 1 || readQuotation(words) === undefined) return [...lines];
  return [inlineOf(tidy(slice([lines[0]].flat() as Piece[], 1, words.length - 1)))];
}

const DASH = /^\s*(?:[—–―]|--?\s)\s*/;

/** A last paragraph that begins with a dash says who is quoted. */
export function takeSignature(lines: readonly unknown[]): {lines: readonly unknown[]; by: object | undefined} {
  const last = plainOf(lines.at(-1));
  const isSigned = lines.length > 1 && DASH.test(last) && last.length <= LONGEST;
  return isSigned ? {lines: lines.slice(0, -1), by: readAttribution(lines.at(-1))} : {lines, by: undefined};
}

/** What ends in a year is no name and role: “Name, 4 June 1940”, or the signature of a post without its link. */
const ENDS_IN_YEAR = /\b\d{4}\)?$/;

/** Who is quoted: “Name, role”, from the words of an attribution, which may begin with a dash and hold a link. */
export function readAttribution(words: unknown): object | undefined {
  const text = plainOf(words).replace(DASH, '').trim();
  const comma = text.indexOf(',');
  const [name, role] = comma < 0 ? [text, ''] : [text.slice(0, comma), text.slice(comma + 1)];
  const link = Array.isArray(words) ? (words as Piece[]).find((piece) => typeof piece === 'object' && piece.t === 'a') : undefined;
  const url = (link as {href?: unknown} | undefined)?.href;
  if (!text) return undefined;
  // Where its link leads is no page of whoever signed a post.
  if (ENDS_IN_YEAR.test(text)) return {description: text};
  return Math.max(name.length, role.length) > LONGEST ? stated({description: text, url}) : stated({name: name.trim(), role: role.trim(), url});
}
