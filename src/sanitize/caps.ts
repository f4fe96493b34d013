import {allowedTags, DEEP_ELEMENTS, DEEP_TEXT, DEEPEST_HTML, LONGEST_HTML, MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_MISPLACED, MOST_REMOVED} from './allowed.js';
import {OpenElements} from './open-elements.js';

/** A comment, which may be empty, or what is read as one; an end tag; a start tag. */
const TAG = /<(?:(!--(?:-?>)?|[!?]|\/(?![a-z]))|(\/?)([a-z][^\s/>]*))/gi;
/** One attribute with the space before it; nothing at the end of a tag. */
const ATTRIBUTE = /[\s/]*(=?[^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;
const KNOWN = new Set(allowedTags);
const IN_TABLE = /^(?:caption|col|colgroup|script|style|t(?:body|d|emplate|foot|h|head|r))$/;

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/**
 * Where a text must be cut so that parsing it stays cheap: its length if it need not be. Parsers have no limit of their own for depth (all of
 * them), for the attributes of one element, or for unclosed marks, which they repeat: a small text of that kind freezes a page for minutes.
 * One pass; the open elements are kept as a parser keeps them, and where that is not sure, as if they stayed open.
 */
export function findCap(html: string): number {
  const end = Math.min(html.length, LONGEST_HTML);
  const open = new OpenElements();
  let [elements, depths, outside, misplaced, removed, room, text] = [0, 0, 0, 0, 0, DEEP_TEXT, 0];
  for (let at = 0; ; ) {
    const found = match(TAG, html, at);
    const index = Math.min(found?.index ?? end, end);
    if (index > text) open.reopen();
    // Words in a table outside its cells are put before it, each by itself.
    const weight = open.isInTable && /\S/.test(html.slice(text, index)) ? DEEPEST_HTML : open.depth;
    room -= (index - text) * weight;
    if (room < 0) return Math.max(text, index + Math.floor(room / weight));
    if (!found || index === end) return end;
    const {0: start, 2: slash, 3: name} = found;
    const {depth, repeated, isForeign, isInTable} = open;
    const tag = name?.toLowerCase();
    at = index + start.length;
    if (!tag) {
      at = text = findCommentEnd(html, at, start, isForeign);
      elements += 1;
      outside += 1;
      removed += 1;
    } else if (slash) {
      at = text = findTagEnd(html, at)[0];
      if (at > end || !open.end(tag)) return index;
      // Parsers make elements of these where there is nothing to end.
      if (/^(?:p|br)$/.test(tag) && open.depth === depth) elements += repeated;
    } else {
      const [after, isClosed] = findTagEnd(html, at);
      if (after > end) return index;
      at = text = after;
      if (!isForeign && RAW.test(tag)) at = findRawEnd(tag, html, at);
      else if (!open.start(tag, html.slice(index, at), isClosed)) return index;
      elements += repeated;
      depths += repeated * depth;
      // What is part of a drawing goes with it.
      if (!isForeign) outside += 1;
      if (!isForeign && !KNOWN.has(tag)) removed += 1;
      // Parsers put before the table what stands in it outside its cells. For each option jsdom asks all others of its list.
      if (tag === 'option' || (isInTable && !IN_TABLE.test(tag))) misplaced += repeated;
    }
    if (open.isTooDeep || elements > MOST_ELEMENTS || depths > DEEP_ELEMENTS || misplaced > MOST_MISPLACED || removed * outside > MOST_REMOVED ** 2) return index;
  }
}

/** Where a comment ends, or what parsers take for one. */
function findCommentEnd(html: string, from: number, start: string, isForeign: boolean): number {
  if (start.endsWith('>')) return from;
  const isData = isForeign && html.startsWith('[CDATA[', from);
  const pattern = start.startsWith('<!--') ? /--!?>/g : isData ? /\]\]>/g : />/g;
  const found = match(pattern, html, from);
  return found ? found.index + found[0].length : html.length;
}

/** Just after the `>` that ends a tag, far away if there is none, or the tag has too many attributes; and whether it is `/>`. */
function findTagEnd(html: string, from: number): [end: number, isClosed: boolean] {
  let at = from;
  for (let count = 0; count <= MOST_ATTRIBUTES && at < html.length; count++) {
    const [attribute, name] = match(ATTRIBUTE, html, at)!;
    at += attribute.length;
    if (html[at] === '>') return [at + 1, !name && attribute.endsWith('/')];
  }
  return [Infinity, false];
}

/** Where the text in an element of text alone ends. A script in a comment in a script is part of its text. */
function findRawEnd(tag: string, html: string, from: number): number {
  const pattern = tag === 'script' ? /<!--(?:-?>)?|-->|<(\/?)script(?=[\s/>])/gi : new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  let [isComment, isInner] = [false, false];
  for (let found = match(pattern, html, from); found; found = pattern.exec(html)) {
    const {0: mark, 1: slash, index} = found;
    if (mark.startsWith('</') && !isInner) return index;
    if (mark.endsWith('>')) isComment = isInner = false;
    else if (mark === '<!--') isComment = true;
    else isInner = isComment && !slash;
  }
  return html.length;
}
