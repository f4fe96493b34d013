import {readAddress} from '../model/address.js';
import type {Block} from '../model/block.js';
import type {ProblemCode, Severity} from '../model/problem.js';
import {findProvider} from '../providers/find.js';
import {matchToBlock} from './lift.js';
import {tidyText, type Piece} from './paragraphs.js';
import {readQuotation} from './quotation.js';
import {readShortcodeBlock} from './shortcode-reading.js';

/** A part of plain text on its way into the story. */
export interface Item {
  /** `words`: a paragraph or a quote; `address`: an address alone in its paragraph. */
  readonly kind: 'words' | 'address' | 'shortcode';
  /** The words, tidied; `` for a shortcode. */
  readonly text: string;
  readonly source: string;
  readonly line: number;
  /** What it becomes in the body; absent for a shortcode that is left out. */
  block?: Block;
}

/** Names what a rule did with the text at a place. */
export type Note = (code: ProblemCode, {line, source}: Pick<Item, 'line' | 'source'>, message: string, severity?: Severity) => void;

/** Makes of a piece what it is by itself: a paragraph, a quote, a link or embed, the block of a shortcode. None for tags around words. */
export function readItem(piece: Piece, lang: string | undefined, note: Note): Item[] {
  const {source, line} = piece;
  if (piece.is === 'shortcode') return readShortcodeItem(piece, lang, note);
  const {text} = piece;
  const address = /^https?:\/\/\S+$/i.test(text) ? readAddress(text, 'link') : undefined;
  if (address) {
    const match = findProvider(address);
    if (match) note('embed-lifted', piece, 'An address alone in its paragraph became an embed.');
    const block: Block = match ? matchToBlock(match, address) : {type: 'paragraph', content: [{t: 'a', href: address, c: text}]};
    return [{kind: 'address', text, source, line, block}];
  }
  const quotation = readQuotation(text);
  const block: Block = quotation ? {type: 'quote', content: [quotation]} : {type: 'paragraph', content: text};
  return [{kind: 'words', text, source, line, block}];
}

function readShortcodeItem(piece: Extract<Piece, {is: 'shortcode'}>, lang: string | undefined, note: Note): Item[] {
  const {shortcode, source, line} = piece;
  const block = readShortcodeBlock(shortcode, (code, message, severity) => note(code, piece, message, severity));
  if (!block && shortcode.kind.endsWith('shell')) return [];
  return [{kind: 'shortcode', text: '', source, line, ...(block && {block: tidyBlock(block, lang)})}];
}

function tidyBlock(block: Block, lang: string | undefined): Block {
  if (block.type === 'quote') return {...block, content: block.content.map((words) => (typeof words === 'string' ? tidyText(words, lang) : words))};
  if ('caption' in block && typeof block.caption === 'string') return {...block, caption: tidyText(block.caption, lang)};
  return block;
}
