import {DEEPEST_HTML, LONGEST_HTML, MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_MISPLACED} from './allowed.js';

const set = (names: string) => new Set(names.split(' '));
const VOID = set('area base br col embed hr img input link meta param source track wbr');
const RAW = set('script style textarea title xmp iframe noembed noframes plaintext');
/** While one of these is not closed, parsers repeat it in every paragraph that follows. */
const FORMATTING_NAMES = 'a b big code em font i nobr s small strike strong tt u';
const FORMATTING = set(FORMATTING_NAMES);
const INLINE_NAMES = `${FORMATTING_NAMES} kbd cite q del ins abbr time span bdi sub sup mark`;
const INLINE = set(INLINE_NAMES);
/** A new one of these ends the open one, through what else may stay unclosed. */
const SELF_ENDING = set('p li dt dd option tr td th thead tbody tfoot');
const PASSABLE = set(`${INLINE_NAMES} p div address td th tr`);
/** End tags do not reach through these. */
const BARRIER = set('table td th caption object applet marquee template svg math foreignobject button select');

const TABLE = set('table thead tbody tfoot tr');
const IN_TABLE = set('caption colgroup col thead tbody tfoot tr td th script style template');

const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
/** One attribute with the space before it; nothing at the end of a tag. */
const ATTRIBUTE = /[\s/]*(=?[^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

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
  const open: string[] = [];
  const marks: string[] = [];
  let elements = 0;
  let misplaced = 0;
  for (let found = match(TAG, html, 0); found && found.index < end; ) {
    const {index, 0: start, 1: slash, 2: name = ''} = found;
    let at = index + start.length;
    if (name) {
      const tag = name.toLowerCase();
      at = findTagEnd(html, at);
      elements += slash ? 0 : 1 + marks.length;
      // Parsers put before the table what stands in it outside its cells.
      if (!slash && TABLE.has(open.at(-1)!) && !IN_TABLE.has(tag)) misplaced += 1 + marks.length;
      if (at > end || elements > MOST_ELEMENTS || misplaced > MOST_MISPLACED) return index;
      if (slash) endElement(tag, open, marks);
      else if (RAW.has(tag)) at = match(new RegExp(`</${tag}[\\s/>]`, 'gi'), html, at)?.index ?? end;
      else if (FORMATTING.has(tag)) startMark(tag, html.slice(index, at), open, marks);
      else if (!VOID.has(tag)) startElement(tag, open);
      if (open.length + marks.length > DEEPEST_HTML) return index;
    } else {
      at = html.indexOf('-->', at - 2) + 3;
      if (at < 3) break;
    }
    found = match(TAG, html, at);
  }
  return end;
}

/** Just after the `>` that ends a tag; far away if there is none, or the tag has too many attributes. */
function findTagEnd(html: string, from: number): number {
  let at = from;
  for (let count = 0; count <= MOST_ATTRIBUTES && at < html.length; count++) {
    at += match(ATTRIBUTE, html, at)![0].length;
    if (html[at] === '>') return at + 1;
  }
  return Infinity;
}

function startElement(name: string, open: string[]): void {
  const isSelfEnding = SELF_ENDING.has(name);
  const isTerm = /^d[td]$/.test(name);
  const through = isSelfEnding && name !== 'p' ? PASSABLE : INLINE;
  for (let at = open.length - 1; at >= 0 && (isSelfEnding || !INLINE.has(name)); at--) {
    const other = open[at]!;
    if (other === (isSelfEnding ? name : 'p') || (isTerm && /^d[td]$/.test(other))) open.length = at;
    else if (through.has(other)) continue;
    break;
  }
  open.push(name);
}

const nameOf = (tag: string) => /[a-z]+/i.exec(tag)![0].toLowerCase();

/** Of the same tag three are repeated at most (HTML Standard, “the Noah's Ark clause”), though all stay open; a new link ends the one before. */
function startMark(name: string, tag: string, open: string[], marks: string[]): void {
  const same = marks.filter((mark) => mark === tag);
  if (name === 'a' || name === 'nobr') endMark(name, open, marks);
  else if (same.length >= 3) marks.splice(marks.indexOf(tag), 1);
  marks.push(tag);
  open.push(name);
}

/** A mark ends through whatever stands open in it, which stays open. */
function endMark(name: string, open: string[], marks: string[]): void {
  const mark = marks.map(nameOf).lastIndexOf(name);
  if (mark >= 0) marks.splice(mark, 1);
  const at = open.lastIndexOf(name);
  if (at >= 0 && !open.slice(at).some((other) => BARRIER.has(other))) open.splice(at, 1);
}

function endElement(name: string, open: string[], marks: string[]): void {
  if (FORMATTING.has(name)) return endMark(name, open, marks);
  for (let at = open.length - 1; at >= 0; at--) {
    const other = open[at]!;
    if (other === name) open.length = at;
    else if (!(BARRIER.has(other) && !BARRIER.has(name)) && !(INLINE.has(name) && !INLINE.has(other))) continue;
    return;
  }
}
