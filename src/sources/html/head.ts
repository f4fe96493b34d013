import {readDate} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {pictureKey} from './picture-key.js';
import {readName} from '../author-name.js';
import {lettersOf} from '../letters.js';
import {attributeOf, findAll, hasWord, readLink, tell, warn, wordsOf, type Branch} from './tree.js';
import {inlineOf, joinLines, plainOf, sortLines, stated, type DraftBlock, type Mark, type Piece} from '../pieces.js';

const isPart = ({type}: DraftBlock) => /^(?:standfirst|byline|kicker)$/.test(type);
const isText = (block: DraftBlock) => isPart(block) || /^(?:paragraph|heading|list|quote|table|box|code)$/.test(block.type);
const lineOf = ({type, content}: DraftBlock) => (type === 'paragraph' || type === 'heading' ? plainOf(content) : '');

/** What makes two lines the same. */
export const keyOf = (text: unknown): string => lettersOf(plainOf(text));

/**
 * Takes the head out of the blocks: the headline, where the head has none (the first `h1`, or a heading that is the first thing with text), what is
 * marked as kicker, standfirst or byline near it, and what it says already. What is not marked is not guessed.
 */
export function takeHead(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] {
  const texts = blocks.filter(isText);
  const [first, last] = [texts[0], texts.at(-1)];
  const isKnown = draft.headline !== undefined;
  const headline = isKnown ? undefined : blocks.find(({type, level}) => type === 'heading' && level === 1) ?? (first?.type === 'heading' ? first : undefined);
  if (headline) draft.headline = plainOf(headline['content']);
  const names = namesIn(draft);
  let isAfter = isKnown;
  // Until the first text of the body.
  let isNear = isKnown || !!headline;
  return blocks.flatMap((block) => {
    if (block === headline) {
      isAfter = true;
      return [];
    }
    if (isPart(block)) return isNear ? takePart(block, isAfter, draft) : (block['blocks'] as DraftBlock[]);
    const isTop = isAfter && isNear;
    const place = root.page.places.get(block) ?? root;
    const words = lineOf(block);
    const isSaid = block.type === 'paragraph' && (isInHead(block['content'], draft) || isByline(block['content'], words, names, isTop, draft));
    if (isTop && !isSaid && !draft.byline && block.type === 'paragraph' && isPrintedByline(words, names)) {
      draft.byline = words;
      return tell(place, 'text-cleaned', words);
    }
    const key = isTop && keyOf(words);
    if (key && key === keyOf(draft.headline)) return tell(place, 'headline-doubled', words);
    // A story of one paragraph is not left without it.
    if (isSaid || (key && block !== last && key === keyOf(draft.standfirst))) return tell(place, 'text-cleaned', words);
    if (isAfter && isText(block)) isNear = false;
    return [block];
  });
}

/** The lead image of the head, shown again in the body, is one; what only the body says of it is kept. `false` if it is another. */
function joinLead(image: DraftBlock, draft: Draft, root: Branch): boolean {
  const lead = draft.leadImage as {src?: unknown} | undefined;
  const {type: _, ...fields} = image;
  const {src, alt, caption, credit} = fields;
  if (typeof lead?.src !== 'string' || pictureKey(lead.src) !== pictureKey(String(src))) return false;
  draft.leadImage = {...(src === lead.src ? fields : stated({alt, caption, credit})), ...lead};
  tell(root, 'image-duplicate', [src, alt, plainOf(caption), credit].join(' '));
  return true;
}

/** The lead image is not shown twice. A picture whose caption calls it the featured one is the lead image, if there is no other. */
export const takeLead = (blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] =>
  blocks.filter((block) => {
    if (root.page.featured.has(block)) draft.leadImage ??= {src: block['src']};
    return block.type !== 'image' || !joinLead(block, draft, root);
  });

const LONGEST_STANDFIRST = 160;
const ENDS_SENTENCE = /[.。．।۔።:：,，、;…–—-][”’"'»›)\]]?$/;

/** Golden rule for the standfirst of a body whose head has none: the paragraph after the headline, if a longer one follows. */
export function takeStandfirst(blocks: readonly DraftBlock[], draft: Draft): readonly DraftBlock[] {
  const [first, next] = blocks.filter(isText);
  const [words, after] = [first, next].map((block) => (block?.type === 'paragraph' ? plainOf(block['content']) : ''));
  if (!draft.headline || draft.standfirst !== undefined || !words || words.length > LONGEST_STANDFIRST || words.length >= after!.length) return blocks;
  const pieces = [first!['content']].flat() as Mark[];
  // A link alone leads elsewhere, words in quotation marks are a quote, and with a time they say when it was published.
  if (ENDS_SENTENCE.test(words) || /^["“”„«»‹›「『]/.test(words) || pieces.some(({t}) => t === 'time' || (t === 'a' && !pieces[1]))) return blocks;
  draft.standfirst = first!['content'];
  return blocks.filter((block) => block !== first);
}

/** Whether a text is only a date or an address that the head says. */
function isInHead(content: unknown, {published, updated, canonicalUrl}: Draft): boolean {
  const [only, more] = content as (Mark | undefined)[];
  return !more && !!only && [published, updated, canonicalUrl].includes((only['datetime'] ?? only['href'] ?? '') as string);
}

/** Words that stand before and between the names of a byline. */
const BY = new Set('by and von und par et por y di da e door en de av af og och text words story reporting published updated on'.split(' '));

/** The names that a byline may hold. */
function namesIn({authors}: Draft): string[] {
  const all = Array.isArray(authors) ? (authors as {name?: unknown}[]) : [];
  return all.slice(0, 20).flatMap(({name}) => (typeof name === 'string' && name ? [name.toLowerCase()] : []));
}

const DAY = /\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,9} \d{4}/u;

/** Whether a paragraph only names the authors, perhaps with the day that the head says: near the top, or as links. */
function isByline(content: unknown, line: string, names: readonly string[], isTop: boolean, {published}: Draft): boolean {
  if (line.length > 200 || (!isTop && !(Array.isArray(content) && (content as Piece[]).some((piece) => (piece as Mark).t === 'a')))) return false;
  const words = line.toLowerCase().replace(published ? DAY : '', '');
  const rest = names.reduce((text, name) => text.replace(name, ' '), words);
  return rest !== words && rest.split(/[^\p{L}]+/u).every((word) => !word || BY.has(word));
}

/** “By Jane Doe in Beirut”: a line that begins with the name of an author after “by”, and is no sentence. */
function isPrintedByline(line: string, names: readonly string[]): boolean {
  const [by, ...words] = line.toLowerCase().split(/:?\s+/);
  const rest = words.join(' ');
  return line.length <= 120 && BY.has(by!) && !ENDS_SENTENCE.test(line) && names.some((name) => rest.startsWith(name) && !/^['’\p{L}]/u.test(rest.slice(name.length)));
}

/** Fills a field of the head; a part for which there is none is text. */
function takePart(part: DraftBlock, isAfter: boolean, draft: Draft): DraftBlock[] {
  const blocks = part['blocks'] as DraftBlock[];
  const {lines, rest} = sortLines(blocks);
  const words = lines.map(plainOf).join(' ');
  if (!words) return rest;
  if (part.type === 'kicker' && !isAfter && draft.kicker === undefined && words.length <= 200) draft.kicker = words;
  else if (part.type === 'standfirst' && isAfter && draft.standfirst === undefined) draft.standfirst = joinLines(lines);
  else if (part.type === 'standfirst' && keyOf(words) === keyOf(draft.standfirst)) tell(part['branch'] as Branch, 'text-cleaned', words);
  else if (part.type === 'byline' && !draft.byline) takeByline(part['branch'] as Branch, words, draft);
  else return blocks;
  return rest;
}

/** Names that are links to authors; else the whole as a name, if it can be nothing else; else as it is printed. */
function takeByline(branch: Branch, words: string, draft: Draft): void {
  const links = findAuthors(branch);
  const name = readName(words);
  if (links.length) draft.authors ??= links;
  else if (!name) return void tell(branch, 'author-dropped', words);
  else if (!draft.authors && name.length <= 100 && !/[,&:;|\d]|\s(?:and|und|et|y|e|och|og)\s/i.test(name)) draft.authors = [{name}];
  if (!isByline('', words, namesIn(draft), true, draft)) draft.byline = words;
  tell(branch, 'text-cleaned', words);
}

function findAuthors(branch: Branch): {name: string; url: string | undefined}[] {
  const links = findAll(branch, (one) => one.tag === 'a' && (hasWord(one, 'rel', 'author') || hasWord(one, 'itemprop', 'author')));
  const names = new Map(links.map((link) => [readName(wordsOf(link)), readLink(link, 'href')]));
  return [...names].flatMap(([name, url]) => (name ? [stated({name, url})] : []));
}

/** What stands anywhere in the tree, in marks that cannot be mistaken: authors, dates (formats.md rule 11), the story's own address. */
export function readMarks(root: Branch, draft: Draft): void {
  const authors = findAuthors(root);
  if (authors.length) draft.authors ??= authors;
  for (const time of findAll(root, ({tag}) => tag === 'time')) {
    const isPublished = hasWord(time, 'itemprop', 'datePublished') || time.attributes['pubdate'] !== undefined;
    if (!isPublished && !hasWord(time, 'itemprop', 'dateModified')) continue;
    const given = attributeOf(time, 'datetime') ?? wordsOf(time);
    const date = readDate(given);
    if (!date) warn(time, 'date-unreadable', given);
    else draft[isPublished ? 'published' : 'updated'] ??= date;
  }
  const canonical = findAll(root, (one) => /^(?:a|link)$/.test(one.tag) && hasWord(one, 'rel', 'canonical'))[0];
  const address = canonical && readLink(canonical, 'href');
  if (address) draft.canonicalUrl ??= address;
}

/** The smallest level used becomes 2, and the steps between are closed (formats.md rule 7). A heading is no link as a whole. */
export function closeLevels(blocks: readonly DraftBlock[]): void {
  const headings = blocks.flatMap((block) => [block, ...((block['body'] as DraftBlock[] | undefined) ?? [])]).filter(({type}) => type === 'heading');
  const used = [...new Set(headings.map(({level}) => level))].sort();
  for (const heading of headings) {
    heading['level'] = Math.min(used.indexOf(heading['level']) + 2, 4);
    const [only, more] = heading['content'] as Mark[];
    if (!more && only?.t === 'a') heading['content'] = inlineOf(only.c as Piece[]);
  }
}
