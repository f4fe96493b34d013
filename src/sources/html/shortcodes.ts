/** A part loaded by need: what is left raw in HTML where the page's own plugins did not read it. */
import type {Extension} from './parts.js';
import {textOf, type Branch, type NameShortcode} from './tree.js';
import {isBreak, joinLines, plainOf, slice, type DraftBlock, type Piece} from '../pieces.js';
import {loadShortcodes} from '../shortcode-blocks.js';
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

async function prepare(root: Branch): Promise<void> {
  await loadShortcodes(textOf(root));
  root.page.readShortcodes = readShortcodes;
}

export const extension: Extension = {prepare};
