/** Lists and code of editors that say by an attribute or a class what the elements do not: of which kind each item is, and how deep it lies. */
import {hasWord, listOf, type Branch} from './tree.js';

type Children = Branch['children'];
const isList = (child: Branch | string | undefined): child is Branch => typeof child === 'object' && /^[uo]l$/.test(child.tag);

/** One flat list as the lists that it shows. */
function divideList(list: Branch): Children {
  const lists: Children = [];
  for (const item of list.children) {
    if (typeof item === 'string') {
      if (item.trim()) lists.push(item);
      continue;
    }
    const tag = item.attributes['data-list'] === 'ordered' ? 'ol' : 'ul';
    const depth = Number(listOf(item, 'class').map((name) => /^ql-indent-(\d)$/.exec(name)?.[1]).find(Boolean) ?? 0);
    let place = lists;
    for (let level = 0; level < depth; level++) {
      const outer = place.at(-1);
      const above = isList(outer) ? outer.children.at(-1) : undefined;
      if (typeof above !== 'object') break;
      place = above.children;
    }
    let last = place.at(-1);
    if (!isList(last) || last.tag !== tag) place.push((last = {...list, tag, attributes: {}, children: []}));
    last.children.push(item);
  }
  return lists;
}

const hasLine = (line: Branch | string): line is Branch => typeof line === 'object' && hasWord(line, 'class', 'ql-code-block');

/** Makes the lists and the code under an element what they show. */
export function readFlat(parent: Branch): void {
  parent.children = parent.children.flatMap((child): Children => {
    if (typeof child === 'string') return [child];
    readFlat(child);
    if (child.tag === 'ol' && child.children.some((item) => typeof item === 'object' && item.attributes['data-list'])) return divideList(child);
    if (child.tag !== 'div' || !hasWord(child, 'class', 'ql-code-block-container')) return [child];
    // Space between the lines is none of theirs.
    const lines = child.children.filter((line) => typeof line !== 'string' || line.trim());
    return [{...child, tag: 'pre', children: lines.flatMap((line): Children => (hasLine(line) ? [...line.children, '\n'] : [line]))}];
  });
}
