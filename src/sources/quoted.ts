import {inlineOf, plainOf, slice, stated, tidy, type DraftBlock, type Piece} from './pieces.js';
import {readQuotation} from './quotation.js';

const LONGEST = 200;

/** The paragraphs of a quote without its outer marks, where they are the only ones (golden rule 4). */
export function stripMarks(lines: readonly unknown[]): unknown[] {
  const words = plainOf(lines[0]);
  if (lines.length !== 1 || readQuotation(words) === undefined) return [...lines];
  return [inlineOf(tidy(slice([lines[0]].flat() as Piece[], 1, words.length - 1)))];
}

/** More than a quote of the model holds. */
const MOST_PARAGRAPHS = 20;

/** A quote, or as many as the model needs for so many paragraphs, each with what else is said of it. */
export function divideQuote(lines: readonly unknown[], fields: object): DraftBlock[] {
  const quotes: DraftBlock[] = [];
  for (let at = 0; at < lines.length; at += MOST_PARAGRAPHS) quotes.push(stated({type: 'quote', content: stripMarks(lines.slice(at, at + MOST_PARAGRAPHS)), ...fields}));
  return quotes;
}

/** One dash, or as many as Chinese and Japanese write. */
const DASH = /^\s*(?:[—–―]+|--?\s)\s*/;

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
  const comma = text.search(/[,，،]/);
  const [name, role] = comma < 0 ? [text, ''] : [text.slice(0, comma), text.slice(comma + 1)];
  const link = Array.isArray(words) ? (words as Piece[]).find((piece) => typeof piece === 'object' && piece.t === 'a') : undefined;
  const url = (link as {href?: unknown} | undefined)?.href;
  if (!text) return undefined;
  // Where its link leads is no page of whoever signed a post.
  if (ENDS_IN_YEAR.test(text)) return {description: text};
  return Math.max(name.length, role.length) > LONGEST ? stated({description: text, url}) : stated({name: name.trim(), role: role.trim(), url});
}

/** Quotes for a place that has room for lines alone: who is quoted stands on the last one, but of the one whose signature stands elsewhere. */
export function signQuotes(blocks: readonly DraftBlock[], signed?: DraftBlock): DraftBlock[] {
  return blocks.map((block) => {
    const {by, ...words} = block;
    const {name, role, description, url} = (by ?? {}) as Record<string, string | undefined>;
    const who = [name ?? description, role].filter(Boolean).join(', ');
    if (!who || block === signed) return words as DraftBlock;
    return {...(words as DraftBlock), content: [...(block['content'] as unknown[]), ['— ', url ? {t: 'a', href: url, c: [who]} : who]]};
  });
}
