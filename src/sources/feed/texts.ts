import type {Draft} from '../../model/draft.js';
import {tell} from '../field-problem.js';
import {readPlainHtml} from '../html/line.js';
import {joinLines, plainOf, sortLines, type DraftBlock, type Piece} from '../pieces.js';
import type {SourceContext} from '../source.js';
import {isMachineCut} from '../wordpress/excerpt.js';

/** A text of a feed; `open`: the format does not say whether it is HTML. */
export interface FeedText {
  readonly value: string;
  readonly kind: 'plain' | 'html' | 'open';
  readonly lang?: string | undefined;
  /** What relative addresses in it are resolved against. */
  readonly base?: string | undefined;
}

const TAG = /<\/?[a-z][^<>]*>/i;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i;
const TWICE = /&lt;(?:\/(?:p|div|a|b|i|em|strong|span|h\d|ul|ol|li|blockquote|figure)|(?:br|hr|img\b[^<>&]*)\s?\/?)&gt;/i;
const BLOCK_TAG = /<(?:p|div|br|h\d|ul|ol|li|table|blockquote|figure|section|article|pre|video|audio|iframe)[\s/>]/i;

const isHtml = ({value, kind}: FeedText) => kind === 'html' || (kind === 'open' && (TAG.test(value) || ENTITY.test(value)));

const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', amp: '&'};

/** HTML that was escaped twice, told by an end tag that is still escaped where there is no real one; and paragraphs that only empty lines divide. */
function repair(html: string): string {
  const once = !TAG.test(html) && TWICE.test(html) ? html.replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => NAMED[name]!) : html;
  return BLOCK_TAG.test(once) || !/\n\s*\n/.test(once) ? once : `<p>${once.trim().split(/\n\s*\n/).join('</p><p>')}</p>`;
}

/** Where no line is empty, but lines are longer than a page is wide, each line is a paragraph. */
const divideLines = (text: string): string => (/\n[^\S\n]*\n/.test(text.trim()) || !/[^\n]{100}/.test(text) ? text : text.replace(/\r?\n/g, '\n\n'));

/** Reads the body of an item, plain or HTML, into a draft whose head is known. */
export async function readFeedBody(text: FeedText, head: Draft, context: SourceContext): Promise<Draft> {
  const own = {...context, base: text.base ?? context.base, lang: (head.lang as string | undefined) ?? context.lang};
  if (!isHtml(text)) {
    const {readTextBody} = await import('../text.js');
    return readTextBody(divideLines(text.value), head, own);
  }
  const {readBody} = await import('../html/html.js');
  return readBody(repair(text.value), head, own);
}

/** A head that says all, so that no words of a field are taken for a headline, a credit or a bio. */
const FULL_HEAD = {headline: '-', kicker: '-', standfirst: '-', byline: '-', leadImage: {}, authors: []};

/** The words of a field with their spans, and the pictures and players that stand among them. */
export async function readFeedWords(whole: FeedText, context: SourceContext): Promise<{words: string | Piece[]; others: DraftBlock[]}> {
  const text = {...whole, value: cap(whole.value, LONGEST_WORDS, context)};
  // Of plain text nothing is found out here: a summary that is one quotation keeps its marks.
  if (!isHtml(text)) return {words: joinLines(text.value.trim().split(/\s*\n\s*\n\s*/)), others: []};
  const {body} = await readFeedBody(text, FULL_HEAD, context);
  const {lines, rest} = sortLines(body as DraftBlock[]);
  return {words: joinLines(lines), others: rest};
}

/** Longer than any headline, name or caption: what is read as HTML must not take the time that a whole body takes. */
const LONGEST_LINE = 5000;
const LONGEST_WORDS = 40_000;

function cap(value: string, most: number, context: SourceContext): string {
  if (value.length > most) tell(context, 'cut', '', 'Too long for its field; the rest is left out.', value.slice(most), 'error');
  return value.slice(0, most);
}

/** One line of plain text: what may be HTML is read as such, and entities that were written twice are read twice. */
export async function readFeedLine({value: whole, kind}: FeedText, context: SourceContext): Promise<string> {
  const value = cap(whole, LONGEST_LINE, context);
  const isMarkup = kind === 'html' || (kind === 'open' && TAG.test(value));
  return readPlainHtml(isMarkup ? value : value.replaceAll('<', '&lt;'), context);
}

/** What a summary gives. */
export interface Summary {
  readonly standfirst?: string | Piece[];
  /** Pictures and players that stood in it. */
  readonly others: DraftBlock[];
}

/** The standfirst that a summary is, unless a machine cut it from the body or it is the body; then it is named. */
export async function readSummary(text: FeedText, body: FeedText | undefined, context: SourceContext): Promise<Summary> {
  if (text.value === body?.value) return {others: []};
  const {words, others} = await readFeedWords(text, context);
  const plain = plainOf([words].flat());
  if (!plain) return {others};
  if (!isMachineCut(text.value, plain, body?.value ?? '') && !isInside(text, body)) {
    const isOther = text.lang && context.lang && text.lang.split('-')[0] !== context.lang.split('-')[0];
    return {standfirst: isOther ? [{t: 'span', lang: text.lang, c: [words].flat()}] : words, others};
  }
  context.report({code: 'excerpt-cut', path: 'standfirst', message: 'The summary was made of the body by a machine.', severity: 'info', text: plain});
  return {others};
}

/** So many letters in a row are no chance. */
const SAME_LETTERS = 60;

/** Whether a summary stands in the body word for word, but does not begin it. */
function isInside(text: FeedText, body: FeedText | undefined): boolean {
  const letters = lettersOf(text.value);
  return letters.length > SAME_LETTERS && lettersOf(body?.value ?? '').indexOf(letters) > 0;
}

/** Names a summary that is the only text there is, and is cut off. */
export async function nameCut(text: FeedText, context: SourceContext): Promise<void> {
  const words = await readFeedLine(text, context);
  if (!isMachineCut(text.value, words, '')) return;
  context.report({code: 'excerpt-cut', path: 'body', message: 'The feed holds only the beginning of the text.', severity: 'warning', text: words.slice(-200)});
}

/** The letters of a text without its markup: what two forms of the same words have in common. */
const lettersOf = (text: string) => text.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const MOST_NAMED = 20;

/** Names other forms of a text, unless all their words stand in those that are read. */
export async function nameOthers(texts: readonly FeedText[], read: readonly string[], path: string, context: SourceContext): Promise<void> {
  const known = read.map(lettersOf);
  const isSaid = (text: FeedText) => known.some((letters) => letters.includes(lettersOf(text.value)));
  const left = texts.filter((text) => !isSaid(text));
  for (const text of left.slice(0, MOST_NAMED)) {
    const {words, others} = await readFeedWords(text, context);
    const named = [plainOf([words].flat()), ...others.map(({type, src, url}) => String(src ?? url ?? type))];
    tell(context, 'field-dropped', path, 'Another form of the text was read instead.', named.join(' '));
  }
  const more = left.slice(MOST_NAMED).map(({value}) => value).join(' ');
  if (more) tell(context, 'field-dropped', path, 'Other forms of the text were read instead.', more);
}
