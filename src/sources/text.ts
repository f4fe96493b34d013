import type {Block} from '../model/block.js';
import type {Draft} from '../model/draft.js';
import type {Problem} from '../model/problem.js';
import {loadProviders} from '../providers/find.js';
import {isAppLine} from './app-line.js';
import {readByline} from './byline.js';
import {readCreditLine} from './credit-line.js';
import {readPieces} from './paragraphs.js';
import {loadShortcodes} from './shortcode-blocks.js';
import type {SourceContext} from './source.js';
import {readItem, type Item, type Note} from './text-item.js';

/**
 * Reads plain text with WordPress shortcodes to level M of the golden reading: by fixed rules, each of which is reported where it fires, with the
 * exact text that it took. The first paragraph is the headline; of people it finds a byline and the author's bio.
 */
export async function readText(article: string, context: SourceContext): Promise<Draft> {
  return readParts(article, {}, context);
}

/**
 * The same of plain text that is the body of an article whose head the format says in fields of its own: headline and standfirst are not looked for in it, and
 * a bio is that of the one author who has none. Returns the head with the body.
 */
export async function readTextBody(article: string, head: Draft, context: SourceContext): Promise<Draft> {
  const {headline, ...draft} = await readParts(article, {headline: '', ...head}, context);
  return headline ? {headline, ...draft} : draft;
}

async function readParts(article: string, head: Draft, context: SourceContext): Promise<Draft> {
  await Promise.all([loadProviders(article), loadShortcodes(article)]);
  const problems: (Problem & {readonly line: number})[] = [];
  const note: Note = (code, {line, source}, message, severity = 'info') =>
    problems.push({code, path: `line ${line}`, message, severity, text: source, line});
  const draft: Draft = {...head};
  const items = readPieces(article, context.lang).flatMap((piece) => readItem(piece, context.lang, note));
  takeHeadline(items, draft, note);
  takeCredits(items, draft, note);
  if (head.headline === undefined) {
    takeByline(items, draft, note);
    takeStandfirst(items, draft);
  }
  takeTail(items, draft, note);
  draft.body = items.flatMap(({block}) => block ?? []);
  problems.sort((one, other) => one.line - other.line);
  for (const {line: _line, ...problem} of problems) context.report(problem);
  return draft;
}

/** The first paragraph is the headline, where it is not known; copies of it that follow are dropped. */
function takeHeadline(items: Item[], draft: Draft, note: Note): void {
  const at = items.findIndex(({kind}) => kind === 'words');
  if (at < 0) return;
  const isKnown = draft.headline !== undefined;
  const headline = isKnown ? String(draft.headline) : items[at]!.text;
  let end = isKnown ? at : at + 1;
  for (; items[end]?.kind === 'words' && items[end]!.text.toLowerCase() === headline.toLowerCase(); end++) {
    note('headline-doubled', items[end]!, 'The headline stood there again.');
  }
  items.splice(at, end - at);
  draft.headline = headline;
}

/** A credit line belongs to the lead image if it says “Featured”, else to the image right before it; where there is none it stays. */
function takeCredits(items: Item[], draft: Draft, note: Note): void {
  items.forEach((item, at) => {
    const line = item.kind === 'words' && readCreditLine(item.text);
    if (!line) return;
    const {isFeatured, credit} = line;
    const before = items[at - 1]?.block;
    const isLead = isFeatured && !draft.leadImage;
    const isOfImage = !isFeatured && before?.type === 'image' && !before.credit;
    if (!isLead && !isOfImage) return;
    if (isLead) draft.leadImage = {credit};
    else items[at - 1]!.block = {...before, credit} as Block;
    delete item.block;
    note('credit-line', item, `A credit line became the credit of ${isLead ? 'the lead image' : 'the image before it'}.`);
  });
}

const isParagraph = (item: Item | undefined) => item?.kind === 'words' && item.block?.type === 'paragraph';
const LONGEST_STANDFIRST = 160;
const ENDS_IN_FULL_STOP = /[.。．।۔።][”’"'»›)\]]?$/;

/** Who wrote it stands under the headline, or under one line of a standfirst. */
function takeByline(items: Item[], draft: Draft, note: Note): void {
  const at = items.slice(0, 2).findIndex((item) => isParagraph(item) && readByline(item.text));
  if (at < 0 || draft.authors || draft.byline || items[0]!.text.length > LONGEST_STANDFIRST) return;
  const [item] = items.splice(at, 1);
  Object.assign(draft, readByline(item!.text));
  note('text-cleaned', item!, 'The line became the byline.');
}

function takeStandfirst(items: Item[], draft: Draft): void {
  const [first] = items;
  if (!first || !isParagraph(first) || first.text.length > LONGEST_STANDFIRST || ENDS_IN_FULL_STOP.test(first.text)) return;
  const next = items.slice(1).find(({kind, block}) => kind === 'words' && block);
  if (!isParagraph(next) || next!.text.length <= first.text.length) return;
  draft.standfirst = first.text;
  items.shift();
}

const isApps = ({text}: Item) => isAppLine(text);
const isBody = (item: Item) => item.block?.type === 'quote' || (item.block?.type === 'paragraph' && !(item.kind === 'words' && isApps(item)));

/** What follows the last paragraph of the body: app lines, and the bio if what ends an article stands before it (docs/decisions/0009). */
function takeTail(items: Item[], draft: Draft, note: Note): void {
  const last = items.at(-1);
  const bio = last && isParagraph(last) && !isApps(last) ? last : undefined;
  const tail: Item[] = [];
  let at = items.length - (bio ? 2 : 1);
  for (; at >= 0 && !isBody(items[at]!); at--) tail.push(items[at]!);
  if (at < 0) return;
  for (const item of tail.filter(isParagraph)) {
    delete item.block;
    note('app-line', item, 'A row of app badges was taken out of the body.');
  }
  const isEnd = (item: Item) => !item.block && (isApps(item) || readCreditLine(item.text)?.isFeatured);
  const [author = {}, more] = (Array.isArray(draft.authors) ? draft.authors : []) as readonly object[];
  if (!bio || more || 'bio' in author || !tail.some(isEnd)) return;
  draft.authors = [{...author, bio: bio.text}];
  delete bio.block;
  note('bio-found', bio, 'The last paragraph became the bio of the author.');
}
