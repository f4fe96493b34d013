import {readInline} from './html-inline.js';
import {attributeOf, hasWord, inside, read, tell, wordsOf, type Branch, type Reader} from './html-tree.js';
import {inlineOf, joinLines, linesOf, stated, tidy, type DraftBlock} from './pieces.js';

const MOST_CELLS = 20_000;
const WIDEST = 200;
const TEXTUAL = /^(?:paragraph|heading|list|code|divider)$/;

interface Cell {
  readonly branch: Branch;
  readonly blocks: DraftBlock[];
}

const named = (branch: Branch, tags: RegExp) => inside(branch).filter(({tag}) => tags.test(tag));
const isHeader = (cell: Cell | undefined) => cell?.branch.tag === 'th';

/**
 * A table; one with a single column, or with layout in its cells, gives its content instead. What spans several rows or columns is repeated in each
 * of its cells, within caps on both. Tables inside its cells are read with them.
 */
export const readTable: Reader = (table) => {
  const title = tidy(named(table, /^caption$/).flatMap(({children}) => readInline(children)));
  const rows = [...named(table, /^thead$/), ...named(table, /^(?:tbody|tr)$/), ...named(table, /^tfoot$/)].flatMap((part) =>
    (part.tag === 'tr' ? [part] : named(part, /^tr$/)).map((branch) => {
      const cells = named(branch, /^t[hd]$/).map((cell): Cell => ({branch: cell, blocks: read(cell)}));
      return {branch, cells, isHead: !!cells.length && (part.tag === 'thead' || cells.every(isHeader))};
    }),
  );
  const cells = rows.flatMap((row) => row.cells);
  const all = cells.flatMap(({blocks}) => blocks);
  const rest = all.filter(({type}) => !TEXTUAL.test(type));
  const caption = inlineOf(title);
  if (hasWord(table, 'role', 'presentation') || rows.every((row) => row.cells.length < 2) || (rest.length && !cells.some(isHeader))) {
    return [...(title.length ? [{type: 'paragraph', content: caption}] : []), ...all];
  }
  const grid: unknown[][] = [];
  let count = 0;
  for (const [y, row] of rows.entries()) {
    if (count >= MOST_CELLS) {
      tell(table, 'cut', rows.slice(y).map(({branch}) => wordsOf(branch)).join(' '), 'error');
      break;
    }
    const line = (grid[y] ??= []);
    let x = 0;
    for (const {branch, blocks} of row.cells) {
      while (line[x] !== undefined) x++;
      const spanOf = (name: string, most: number) => Math.min(Math.max(Number(attributeOf(branch, name)) | 0, 1), most);
      const content = joinLines(blocks.flatMap((block) => linesOf(block) ?? []));
      const [down, right] = [spanOf('rowspan', rows.length - y), spanOf('colspan', WIDEST - x)];
      for (let at = 0; at < down * right && count < MOST_CELLS; at++, count++) (grid[y + Math.floor(at / right)] ??= [])[x + (at % right)] ??= content;
      x += right;
    }
  }
  grid.length = Math.min(grid.length, rows.length);
  const width = Math.max(...grid.map(({length}) => length));
  const filled = grid.map((line) => Array.from({length: width}, (_, x) => line[x] ?? ''));
  const end = rows.findIndex(({isHead}) => !isHead);
  const heads = end < 0 ? 1 : end;
  const body = rows.slice(heads);
  const rowHeads = body.length > 0 && body.every((row) => isHeader(row.cells[0]));
  return [stated({type: 'table', caption, head: filled.slice(0, heads), rows: filled.slice(heads), rowHeads}), ...rest];
};
