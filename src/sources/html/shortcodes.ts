/** A part loaded by need: what is left raw in HTML where the page's own plugins did not read it. */
import {readBridCalls} from '../brid-script.js';
import type {Extension} from './parts.js';
import {attributeOf, findAll, tell, type Branch, type NameShortcode} from './tree.js';
import {isBreak, joinLines, plainOf, slice, type DraftBlock, type Piece} from '../pieces.js';
import {readShortcode} from '../shortcode.js';
import {readShortcodeBlock} from '../shortcode-reading.js';
import {findShortcodes} from '../shortcodes.js';

/**
 * Shortcodes left raw in the text of a paragraph: those of a known meaning become blocks, the others are named and left out; the words between
 * them stay. `undefined` where there are none. Spans of a paragraph with shortcodes are given up only where a shortcode runs through them.
 */
function readShortcodes(pieces: readonly Piece[], name: NameShortcode): DraftBlock[] | undefined {
  const lines = pieces.map((piece) => (isBreak(piece) ? '\n' : plainOf([piece]))).join('');
  const found = findShortcodes(lines);
  if (!found.length) return undefined;
  const blocks: DraftBlock[] = [];
  let at = 0;
  let text: Piece[][] = [];
  const flush = () => {
    const content = joinLines(text, '');
    if (content.length) blocks.push({type: 'paragraph', content});
    text = [];
  };
  for (const shortcode of found) {
    const {kind, start, end} = shortcode;
    text.push(slice(pieces, at, start));
    at = end;
    if (kind !== 'inline-shell') flush();
    const block = readShortcodeBlock(shortcode, (code, _message, severity) => name(code, shortcode.source, severity));
    if (block) blocks.push({...block});
  }
  text.push(slice(pieces, at, lines.length));
  flush();
  return blocks;
}

const OPENING = /^\[(?:wp_)?caption\b[^\]]*\]\s*$/;
const CLOSING = /\[\/(?:wp_)?caption\]/;
/** Words with their links and marks may follow the picture. */
const MOST_PIECES = 20;

/** The classic caption of WordPress, left raw around a picture, is what it would have become: a figure. */
function readCaptions(parent: Branch): void {
  const {children} = parent;
  const out: (Branch | string)[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    const picture = children[at + 1];
    const start = typeof child === 'string' && typeof picture === 'object' ? child.lastIndexOf('[') : -1;
    const opening = start < 0 ? '' : (child as string).slice(start);
    const end = OPENING.test(opening) ? children.slice(at + 2, at + 2 + MOST_PIECES).findIndex((one) => typeof one === 'string' && CLOSING.test(one)) : -1;
    if (end < 0) {
      out.push(child);
      continue;
    }
    const words = children.slice(at + 2, at + 2 + end);
    const last = children[at + 2 + end] as string;
    const close = CLOSING.exec(last)!;
    const said = readShortcode(opening).shortcode?.attributes.get('caption') ?? '';
    const caption: Branch = {...parent, tag: 'figcaption', attributes: {}, children: [said, ...words, last.slice(0, close.index)]};
    out.push((child as string).slice(0, start), {...parent, tag: 'figure', attributes: {}, children: [picture!, caption]});
    // What follows may open the next.
    children[at + 2 + end] = last.slice(close.index + close[0].length);
    at += 1 + end;
  }
  parent.children = out;
}

function prepare(root: Branch): void {
  const all = [root, ...findAll(root)];
  for (const branch of all) readCaptions(branch);
  const players = new Map(all.flatMap(({tag, text = ''}) => (tag === 'script' && text.includes('Brid_') ? readBridCalls(text) : [])));
  /** The place that a Brid script fills: `div.brid#Brid_1`. */
  root.page.readers.set('.brid', (branch) => {
    const player = players.get(attributeOf(branch, 'id') ?? '');
    if (player) tell(branch, 'embed-lifted', String(player['id']));
    return [...(player ? [player] : []), ...branch.page.read(branch)];
  });
  root.page.readShortcodes = readShortcodes;
}

export const extension: Extension = {prepare};
