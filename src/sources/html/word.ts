/** A part loaded by need: lists pasted from Word, which are paragraphs with a mark before their words. */
import type {Extension} from './parts.js';
import {read, type Reader} from './tree.js';
import {inlineOf, plainOf, slice, stated, tidy, type DraftBlock, type Piece} from '../pieces.js';

const MARK = /^(?:[·•§▪o–-]|(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]))\s+(?=\S)/i;
const pasted = new WeakSet<DraftBlock>();

const readItem: Reader = (branch) =>
  read(branch).map((block) => {
    const pieces = block.type === 'paragraph' ? ([block['content']].flat() as Piece[]) : [];
    const words = plainOf(pieces);
    const [mark, number] = MARK.exec(words) ?? [];
    if (!mark) return block;
    const list: DraftBlock = stated({type: 'list', items: [{content: inlineOf(tidy(slice(pieces, mark.length, words.length)))}], ordered: !!number});
    pasted.add(list);
    return list;
  });

/** Items that follow each other are one list. */
function refine(blocks: readonly DraftBlock[]): DraftBlock[] {
  const out: DraftBlock[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    if (before && pasted.has(before) && pasted.has(block) && before['ordered'] === block['ordered']) (before['items'] as unknown[]).push(...(block['items'] as unknown[]));
    else out.push(block);
  }
  return out;
}

export const extension: Extension = {
  readers: [[readItem, '.MsoListParagraph .MsoListParagraphCxSpFirst .MsoListParagraphCxSpMiddle .MsoListParagraphCxSpLast']],
  refine,
};
