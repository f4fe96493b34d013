import {readDate} from '../model/date.js';
import type {Draft} from '../model/draft.js';
import {attributeOf, findAll, hasWord, readLink, tell, warn, wordsOf, type Branch} from './html-tree.js';
import {inlineOf, joinLines, plainOf, sortLines, stated, type DraftBlock, type Mark, type Piece} from './pieces.js';

const isPart = ({type}: DraftBlock) => /^(?:standfirst|byline|kicker)$/.test(type);
const isText = (block: DraftBlock) => isPart(block) || /^(?:paragraph|heading|list|quote|table|box|code)$/.test(block.type);

/**
 * Takes the head out of the blocks: the headline (the first `h1`, or a heading that is the first thing with text), what is marked as kicker, standfirst
 * or byline near it, and what it says already. What is not marked is not guessed.
 */
export function takeHead(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] {
  const first = blocks.find(isText);
  const isKnown = draft.headline !== undefined;
  const headline = isKnown ? undefined : blocks.find(({type, level}) => type === 'heading' && level === 1) ?? (first?.type === 'heading' ? first : undefined);
  if (headline) draft.headline = plainOf(headline['content']);
  const words = String(draft.headline).toLowerCase();
  let isAfter = isKnown;
  // Until the first text of the body, and until the first that is no heading.
  let [isNear, areHeadings] = [isKnown || !!headline, true];
  return blocks.flatMap((block) => {
    if (block === headline) {
      isAfter = true;
      return [];
    }
    if (isPart(block)) {
      if (isAfter) areHeadings = false;
      return isNear ? takePart(block, isAfter, draft) : (block['blocks'] as DraftBlock[]);
    }
    const isSaid = block.type === 'paragraph' && isInHead(block['content'], draft);
    const isDouble = isAfter && areHeadings && block.type === 'heading' && plainOf(block['content']).toLowerCase() === words;
    if (isSaid || isDouble) {
      tell(root.page.places.get(block) ?? root, isDouble ? 'headline-doubled' : 'text-cleaned', plainOf(block['content']));
      return [];
    }
    if (isAfter && isText(block)) {
      isNear = false;
      areHeadings &&= block.type === 'heading';
    }
    return [block];
  });
}

/** Whether a text is only a date or an address that the head says. */
function isInHead(content: unknown, {published, updated, canonicalUrl}: Draft): boolean {
  const [only, more] = content as (Mark | undefined)[];
  return !more && !!only && [published, updated, canonicalUrl].includes((only['datetime'] ?? only['href'] ?? '') as string);
}

/** Fills a field of the head; a part for which there is none is text. */
function takePart(part: DraftBlock, isAfter: boolean, draft: Draft): DraftBlock[] {
  const blocks = part['blocks'] as DraftBlock[];
  const {lines, rest} = sortLines(blocks);
  const words = lines.map(plainOf).join(' ');
  if (!words) return rest;
  if (part.type === 'kicker' && !isAfter && !draft.kicker && words.length <= 200) draft.kicker = words;
  else if (part.type === 'standfirst' && isAfter && !draft.standfirst) draft.standfirst = joinLines(lines);
  else if (part.type === 'byline' && !draft.byline) takeByline(part['branch'] as Branch, words, draft);
  else return blocks;
  return rest;
}

/** Names that are links to authors; else the whole as a name, if it can be nothing else; else as it is printed. */
function takeByline(branch: Branch, words: string, draft: Draft): void {
  const links = findAuthors(branch);
  const name = words.replace(/^by:?\s+/i, '');
  if (links.length) draft.authors ??= links;
  else if (!draft.authors && name.length <= 100 && !/[,&;|\d]|\s(?:and|und|et|y|e|och|og)\s/i.test(name)) draft.authors = [{name}];
  else draft.byline = words;
  tell(branch, 'text-cleaned', words);
}

function findAuthors(branch: Branch): {name: string; url: string | undefined}[] {
  const links = findAll(branch, (one) => one.tag === 'a' && (hasWord(one, 'rel', 'author') || hasWord(one, 'itemprop', 'author')));
  const names = new Map(links.map((link) => [wordsOf(link), readLink(link, 'href')]));
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
