import type {FeedText} from '../feed/texts.js';
import {asHtml} from '../feed/xhtml.js';
import {fieldsOf, textOf, type Fields} from '../fields.js';

/**
 * An item of ninjs by names in lower case without `_`: `body_html` of 1.x, `bodies` of 2.x and `pubStatus` of 3.x are told apart by their form, not by their
 * letters.
 */
export const readNames = (value: unknown): Fields =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, field]) => [name.toLowerCase().replaceAll('_', ''), field]));

/** Records in a list, or the values of an object with their keys as `name`, as 1.x has them. */
export function readNamed(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.map(readNames);
  return Object.entries(fieldsOf(value)).map(([name, field]) => ({...readNames(field), name}));
}

/** The first of some fields that is a text. */
export const textNamed = (item: Fields, ...names: string[]): string => names.map((name) => textOf(item[name])).find(Boolean) ?? '';

/** A headline, description or body. */
export interface NinjsText {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/** All headlines, descriptions or bodies: those of a list (2.x, 3.x), and texts whose name says the role (`body_xhtml`, `description_caption`: 1.x). */
export function readTexts(item: Fields, one: string, many: string): NinjsText[] {
  const listed = readNamed(item[many]).map(({role, contenttype, value}) => ({role: textOf(role).toLowerCase(), type: textOf(contenttype).toLowerCase(), value: textOf(value)}));
  const own = Object.entries(item).flatMap(([name, value]) => (name.startsWith(one) && name !== many ? [{role: name.slice(one.length), type: '', value: textOf(value)}] : []));
  return [...listed, ...own].filter(({value}) => value);
}

/** The text of the main role; else the first that has no role of its own kind; else the first. */
export const findMain = (texts: readonly NinjsText[]): NinjsText | undefined =>
  texts.find(({role}) => role === 'main') ?? texts.find(({role}) => !role || role === 'text') ?? texts[0];

const isNitf = ({role, type, value}: NinjsText): boolean => /nitf/.test(type + role) || /^(?:<\?xml[^>]{0,200}>\s*)?<nitf[\s>]/i.test(value);
const isMarkup = ({role, type, value}: NinjsText): boolean =>
  /html/.test(type + role) || (!type.startsWith('text/plain') && /<(?:p|div|h\d|ul|ol|blockquote|figure|table|section|article)[\s>]/i.test(value));

/** Elements of NITF that HTML has under another name; the others have the same. */
const NITF_NAMES: Readonly<Record<string, string>> = {
  hl1: 'h1', hl2: 'h2', block: 'div', 'body.content': 'div', 'media-caption': 'figcaption', media: 'figure', bq: 'blockquote', fn: 'aside', 'body.end': 'div',
};

/** The body of NITF as HTML: what is inside `body.content`, or all of it. Head and metadata of the document are not words of the story. */
function readNitf(nitf: string): string {
  const start = /<body\.content[^<>]*>/i.exec(nitf);
  const end = nitf.search(/<\/body\.content\s*>/i);
  const from = start ? start.index + start[0].length : 0;
  const inside = nitf.slice(from, end > from ? end : undefined);
  const renamed = inside.replace(/<(\/?)([a-z][\w.-]*)/gi, (tag, slash: string, name: string) => {
    const other = NITF_NAMES[name.toLowerCase()];
    return other ? `<${slash}${other}` : tag;
  });
  return asHtml(renamed.replace(/<media-reference\b([^<>]*?)\ssource=/gi, '<img$1 src='));
}

/** What kind of text it is. HTML says more than NITF, and NITF more than plain text. */
export const rankOf = (text: NinjsText): number => (isMarkup(text) && !isNitf(text) ? 3 : isNitf(text) ? 2 : 1);

/** A text as a feed's text: HTML, NITF made HTML, or plain. */
export function asFeedText(text: NinjsText): FeedText {
  if (isNitf(text)) return {value: readNitf(text.value), kind: 'html'};
  return isMarkup(text) ? {value: /xhtml/.test(text.type + text.role) ? asHtml(text.value) : text.value, kind: 'html'} : {value: text.value, kind: 'plain'};
}
