import {readInline} from './inline.js';
import {attributeOf, read, type Branch, type Reader} from './tree.js';
import {inlineOf, joinLines, linesOf, stated, tidy, type DraftBlock} from '../pieces.js';

interface Item {
  readonly content: unknown;
  items?: Item[];
}

const DEEPEST = 3;

/** What deeper lists say is put into the third level, in order. */
function flatten(items: readonly Item[], level: number): Item[] {
  return items.flatMap(({content, items: inner = []}) => {
    const below = flatten(inner, level + 1);
    return below.length && level < DEEPEST ? [{content, items: below}] : [{content}, ...below];
  });
}

/** A list, at most three deep. What is no text in it, pictures and the like, stands between its items, with what follows that in its item; then it goes on with the next number. */
export const readList: Reader = (branch) => {
  const {tag} = branch;
  const ordered = tag === 'ol';
  const blocks: DraftBlock[] = [];
  let items: Item[] = [];
  let start = Number(ordered ? (attributeOf(branch, 'start') ?? 1) : 1);
  const close = () => {
    if (!items.length) return;
    blocks.push({...stated({type: 'list', items: flatten(items, 1), ordered}), ...(start !== 1 && {start})});
    if (ordered) start += items.length;
    items = [];
  };
  const put = (block: DraftBlock) => {
    close();
    blocks.push(block);
  };
  /** Puts items under the last one, or where there is none beside it. */
  const putUnder = (inner: readonly Item[]) => {
    const last = items.at(-1);
    for (const item of inner) (last ? (last.items ??= []) : items).push(item);
  };
  const takeItem = (branch: Branch) => {
    let lines: unknown[] = [];
    let inner: Item[] = [];
    const after: DraftBlock[] = [];
    for (const block of read(branch)) {
      // Code of several lines is a block of its own.
      const own = !/\n/.test(block['text'] as string) && linesOf(block);
      if (after[0] || (inner[0] && block.type !== 'list') || (!own && lines[0])) after.push(block);
      else if (!own) put(block);
      else if (block.type === 'list') inner = inner.concat(block['items'] as Item[]);
      else lines = lines.concat(own);
    }
    const own = lines.length ? [stated({content: joinLines(lines), items: inner})] : inner;
    if (lines.length && branch.tag !== 'dd') items.push(...own);
    else putUnder(own);
    after.forEach(put);
  };
  const take = ({children}: Branch) => {
    for (const child of children) {
      if (typeof child === 'string' || child.tag === 'script') {
        const pieces = tidy(readInline([child]));
        if (pieces.length) put({type: 'paragraph', content: inlineOf(pieces)});
      } else if (tag === 'dl' && child.tag === 'div') take(child);
      else if (/^(?:li|dt|dd)$/.test(child.tag)) takeItem(child);
      else {
        // A list as a child of a list belongs to the item before it.
        for (const block of read({...branch, children: [child]})) {
          if (block.type === 'list') putUnder(block['items'] as Item[]);
          else put(block);
        }
      }
    }
  };
  take(branch);
  close();
  return blocks;
};
