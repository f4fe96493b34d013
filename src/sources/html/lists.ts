import {readInline} from './inline.js';
import {attributeOf, read, type Branch, type Reader} from './tree.js';
import {inlineOf, joinLines, sortLines, stated, tidy, type DraftBlock} from '../pieces.js';

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

/** A list, at most three deep; pictures and the like in it follow it. */
export const readList: Reader = (branch) => {
  const {tag} = branch;
  const items: Item[] = [];
  const rest: DraftBlock[] = [];
  /** Puts items under the last one, or where there is none beside it. */
  const putUnder = (inner: readonly Item[]) => {
    const last = items.at(-1);
    for (const item of inner) (last ? (last.items ??= []) : items).push(item);
  };
  const takeItem = (branch: Branch) => {
    const blocks = read(branch);
    const isList = ({type}: DraftBlock) => type === 'list';
    const {lines, rest: others} = sortLines(blocks.filter((block) => !isList(block)));
    const inner = blocks.filter(isList).flatMap((block) => block['items'] as Item[]);
    for (const other of others) rest.push(other);
    const own = lines.length ? [stated({content: joinLines(lines), items: inner})] : inner;
    if (lines.length && branch.tag !== 'dd') items.push(...own);
    else putUnder(own);
  };
  const take = ({children}: Branch) => {
    for (const child of children) {
      if (typeof child === 'string' || child.tag === 'script') {
        const pieces = tidy(readInline([child]));
        if (pieces.length) rest.push({type: 'paragraph', content: inlineOf(pieces)});
      } else if (tag === 'dl' && child.tag === 'div') take(child);
      else if (/^(?:li|dt|dd)$/.test(child.tag)) takeItem(child);
      else {
        // A list as a child of a list belongs to the item before it.
        for (const block of read({...branch, children: [child]})) {
          if (block.type === 'list') putUnder(block['items'] as Item[]);
          else rest.push(block);
        }
      }
    }
  };
  take(branch);
  const ordered = tag === 'ol';
  const start = ordered && attributeOf(branch, 'start');
  return [...(items.length ? [{...stated({type: 'list', items: flatten(items, 1), ordered}), ...(start && {start: Number(start)})}] : []), ...rest];
};
