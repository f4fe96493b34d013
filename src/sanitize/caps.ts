import {DEEP_TEXT, DEEPEST_HTML, LONGEST_HTML, MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_MISPLACED} from './allowed.js';
import {OpenElements} from './open-elements.js';

/** A comment, which may be empty; what is read as one; an end tag; a start tag. */
const TAG = /<(?:(!--(?:-?>)?)|([!?]|\/(?![a-z]))|(\/?)([a-z][^\s/>]*))/gi;
/** One attribute with the space before it; nothing at the end of a tag. */
const ATTRIBUTE = /[\s/]*(=?[^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;
const IN_TABLE = /^(?:caption|col|colgroup|script|style|t(?:body|d|emplate|foot|h|head|r))$/;

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Just after the first place of a pattern; far away if there is none. */
function findAfter(pattern: RegExp, text: string, from: number): number {
  const found = match(pattern, text, from);
  return found ? found.index + found[0].length : Infinity;
}

/**
 * Where a text must be cut so that parsing it stays cheap: its length if it need not be. Parsers have no limit of their own for depth (all of
 * them), for the attributes of one element, or for unclosed marks, which they repeat: a small text of that kind freezes a page for minutes.
 * One pass; the open elements are kept as a parser keeps them, and where that is not sure, as if they stayed open.
 */
export function findCap(html: string): number {
  const end = Math.min(html.length, LONGEST_HTML);
  const open = new OpenElements();
  let [elements, misplaced, room, text] = [0, 0, DEEP_TEXT, 0];
  for (let at = 0; ; ) {
    const found = match(TAG, html, at);
    const index = Math.min(found?.index ?? end, end);
    // Words in a table outside its cells are put before it, each by itself.
    const weight = open.isInTable && /\S/.test(html.slice(text, index)) ? DEEPEST_HTML : open.depth;
    room -= (index - text) * weight;
    if (room < 0) return Math.max(text, index + Math.floor(room / weight));
    if (!found || index === end) return end;
    const [start, comment, bogus, slash, name = ''] = found;
    const tag = name.toLowerCase();
    at = text = index + start.length;
    if (name) {
      const [after, isClosed] = findTagEnd(html, at);
      const {depth, repeated, isForeign} = open;
      at = text = after;
      // Parsers put before the table what stands in it outside its cells. For each option jsdom asks all others of its list.
      if (!slash && (tag === 'option' || (open.isInTable && !IN_TABLE.test(tag)))) misplaced += repeated;
      if (at > end) return index;
      if (!slash && !isForeign && RAW.test(tag)) at = findRawEnd(tag, html, at);
      else if (!(slash ? open.end(tag) : open.start(tag, html.slice(index, at), isClosed))) return index;
      // Parsers make elements of these end tags where there is nothing to end.
      if (!slash || (/^(?:p|br)$/.test(tag) && depth === open.depth)) elements += repeated;
    } else {
      elements += 1;
      if (bogus) at = open.isForeign && html.startsWith('[CDATA[', at) ? findAfter(/\]\]>/g, html, at) : findAfter(/>/g, html, at);
      else if (!comment!.endsWith('>')) at = findAfter(/--!?>/g, html, at);
      text = Math.min(at, end);
    }
    if (open.isTooDeep || elements > MOST_ELEMENTS || misplaced > MOST_MISPLACED) return index;
  }
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
