import type {Fields} from '../fields.js';
import {tidyText} from '../paragraphs.js';

/** Entities of HTML by name: those of Latin-1, from U+00A0 on, and the marks that news are written with. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const MARKS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›', ndash: '–',
  mdash: '—', hellip: '…', bull: '•', trade: '™', euro: '€', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', minus: '−', prime: '′', Prime: '″',
};
const NAMED = new Map([...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const), ...Object.entries(MARKS)]);
const TWICE = /&amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});)/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/** Numbers from 128 to 159 mean what they are in windows-1252, as in HTML. */
function characterOf(code: number): string | undefined {
  if (code > 0x7f && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Decodes entities of HTML, also such that were encoded twice (`&amp;#8217;`): in JSON nobody needs any. */
export function decodeEntities(text: string): string {
  return text.replace(TWICE, '&').replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return (name ? NAMED.get(name) : characterOf(code)) ?? entity;
  });
}

const INLINE_TAG = /<\/?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi;
const BLOCK_TAG = /<\/?(?:br|div|h[1-6]|li|ol|p|ul)(?:\s[^<>]*)?\/?>/gi;

/** Whether a text that should be plain is HTML. */
export const isMarkup = (text: string): boolean => text.search(BLOCK_TAG) >= 0 || text.search(INLINE_TAG) >= 0;

/** The first of a list, or the value itself. */
export const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value[0] as unknown) : value);

/**
 * The words of a value in one line, without entities and tags: a text, a number, a text with a language, or the name of a node; of a list, the first.
 * `lang` decides about no-break spaces, which plain fields do without.
 */
export function wordsOf(value: unknown, lang?: string): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, lang)).find(Boolean) ?? '';
  if (typeof value === 'object' && value) return wordsOf((value as Fields)['@value'] ?? (value as Fields)['name'], lang);
  return typeof value === 'string' ? tidyText(decodeEntities(value).replace(BLOCK_TAG, ' ').replace(INLINE_TAG, ''), lang) : '';
}

/** The words of each value of a list, without what says nothing. */
export const listWords = (value: unknown): string[] => [value].flat().map((one) => wordsOf(one)).filter(Boolean);

/** The paragraphs of a plain text: divided by empty lines, or where there are none by the ends of lines. */
export function readParagraphs(value: unknown, lang: string | undefined): string[] {
  const text = [value].flat().filter((one) => typeof one === 'string').join('\n\n').replace(/\r\n?/g, '\n').trim();
  const lines = text.split('\n').map((line) => line.trim());
  return (lines.includes('') ? joinRuns(lines) : lines).map((line) => wordsOf(line, lang)).filter(Boolean);
}

/** Joins the lines between empty ones. */
function joinRuns(lines: readonly string[]): string[] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line) runs.at(-1)!.push(line);
    else runs.push([]);
  }
  return runs.map((run) => run.join(' '));
}
