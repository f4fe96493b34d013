/** A part loaded by need: tables. */
import {nameDropped} from './dropped.js';
import type {Extension} from './parts.js';
import {attributeOf, hasWord, inside, read, takeOut, tell, wordsOf, type Branch, type Reader} from './tree.js';
import {joinLines, linesOf, stated, type DraftBlock} from '../pieces.js';

const MOST_CELLS = 20_000;
const WIDEST = 200;
const TEXTUAL = /^(?:paragraph|heading|list|code|divider)$/;

interface Cell {
  readonly branch: Branch;
  readonly blocks: DraftBlock[];
}

const named = (branch: Branch, tags: RegExp) => inside(branch).filter(({tag}) => tags.test(tag));
const isHeader = (cell: Cell | undefined) => cell?.branch.tag === 'th';
const isTextual = ({type}: DraftBlock) => TEXTUAL.test(type);
const joinText = (blocks: readonly DraftBlock[]) => joinLines(blocks.filter(isTextual).flatMap((block) => linesOf(block) ?? []));

/**
 * A table; one with a single column, or with layout in its cells, gives its content instead. What spans several rows or columns is repeated in each
 * of its cells, within caps on both. Tables inside its cells are read with them.
 */
const readTable: Reader = (table) => {
  // Scripts and the like may stand between rows.
  takeOut(table, ({text}) => text !== undefined, ({tag}) => /^(?:t[hd]|caption)$/.test(tag)).forEach(nameDropped);
  const title = named(table, /^caption$/).flatMap(read);
  const rows = [...named(table, /^thead$/), ...named(table, /^(?:tbody|tr)$/), ...named(table, /^tfoot$/)].flatMap((part) =>
    (part.tag === 'tr' ? [part] : named(part, /^tr$/)).map((branch) => {
      const cells = named(branch, /^t[hd]$/).map((cell): Cell => ({branch: cell, blocks: read(cell)}));
      return {cells, isHead: !!cells.length && (part.tag === 'thead' || cells.every(isHeader))};
    }),
  );
  const cells = rows.flatMap((row) => row.cells);
  const all = [...title, ...cells.flatMap(({blocks}) => blocks)];
  const rest = all.filter((block) => !isTextual(block));
  if (hasWord(table, 'role', 'presentation') || rows.every((row) => row.cells.length < 2) || (rest.length && !cells.some(isHeader))) return all;
  const grid: unknown[][] = [];
  const lost: string[] = [];
  let [count, width, shown] = [0, 0, 0];
  for (const [y, row] of rows.entries()) {
    const line = (grid[y] ??= []);
    let x = 0;
    if (++count < MOST_CELLS) shown = y + 1;
    for (const {branch, blocks} of row.cells) {
      while (line[x] !== undefined) x++;
      if (count >= MOST_CELLS || x >= WIDEST) {
        lost.push(wordsOf(branch));
        continue;
      }
      const spanOf = (name: string, most: number) => Math.min(Math.max(Number(attributeOf(branch, name)) | 0, 1), most);
      const content = joinText(blocks);
      const [down, right] = [spanOf('rowspan', rows.length - y), spanOf('colspan', WIDEST - x)];
      for (let at = 0; at < down * right && count < MOST_CELLS; at++, count++) (grid[y + Math.floor(at / right)] ??= [])[x + (at % right)] ??= content;
      x += right;
      width = Math.max(width, x);
    }
  }
  if (lost.length) tell(table, 'cut', lost.join(' '), 'error');
  const filled = grid.slice(0, shown).map((line) => Array.from({length: width}, (_, x) => line[x] ?? ''));
  const end = rows.findIndex(({isHead}) => !isHead);
  const heads = end < 0 ? 1 : end;
  const body = rows.slice(heads);
  const rowHeads = body.length > 0 && body.every((row) => isHeader(row.cells[0]));
  return [stated({type: 'table', caption: joinText(title), head: filled.slice(0, heads), rows: filled.slice(heads), rowHeads}), ...rest];
};

export const extension: Extension = {readers: [[readTable, 'table']]};
