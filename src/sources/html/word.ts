/** A part loaded by need: what is pasted from word processors and left by editors - lists of Word, which are paragraphs with a mark before their words, marks of notes, and what styles say. */
import {readFlat} from './flat-lists.js';
import type {Extension} from './parts.js';
import {takeNoteMarks} from './notes.js';
import {readQuote} from './quotes.js';
import {readStyles} from './styles.js';
import {read, type Branch, type Reader} from './tree.js';
import {inlineOf, plainOf, slice, stated, tidy, type DraftBlock, type Piece} from '../pieces.js';

const MARK = /^(?:[·•§▪o–-]|(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]))\s+(?=\S)/i;
/** The level of each item. */
const pasted = new WeakMap<DraftBlock, number>();
const DEEPEST = 3;

const readItem: Reader = (branch) =>
  read(branch).map((block) => {
    const pieces = block.type === 'paragraph' ? ([block['content']].flat() as Piece[]) : [];
    const words = plainOf(pieces);
    const [mark, number] = MARK.exec(words) ?? [];
    if (!mark) return block;
    const list: DraftBlock = stated({type: 'list', items: [{content: inlineOf(tidy(slice(pieces, mark.length, words.length)))}], ordered: !!number});
    pasted.set(list, Math.min(Number(/mso-list:[^;]*level(\d)/.exec(branch.attributes['style'] ?? '')?.[1] ?? 1), DEEPEST));
    return list;
  });

interface Item {
  items?: Item[];
}

/** Puts items under the last of a list, as deep as they lie; where a level is passed over, no deeper than there is an item. */
function putUnder(list: DraftBlock, level: number, more: readonly Item[]): void {
  let items = list['items'] as Item[];
  for (let depth = 1; depth < level && items.length; depth++) items = items.at(-1)!.items ??= [];
  items.push(...more);
}

/** Items that follow each other are one list. */
function refine(blocks: readonly DraftBlock[]): DraftBlock[] {
  const out: DraftBlock[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const level = pasted.get(block) ?? 0;
    if (before && pasted.has(before) && level && (level > 1 || before['ordered'] === block['ordered'])) putUnder(before, level, block['items'] as Item[]);
    else out.push(block);
  }
  return out;
}

function prepare(root: Branch): void {
  takeNoteMarks(root);
  readFlat(root);
  readStyles(root);
}

export const extension: Extension = {
  readers: [[readQuote, '.MsoQuote .MsoIntenseQuote'], [readItem, '.MsoListParagraph .MsoListParagraphCxSpFirst .MsoListParagraphCxSpMiddle .MsoListParagraphCxSpLast']],
  prepare,
  refine,
};
