/** Marks that a style alone says, or takes back: documents are exported so. */
import type {Branch} from './tree.js';

const MARKS: readonly (readonly [tag: string, style: RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['del', /text-decoration[\w-]*:[^;]*line-through/i],
  ['sup', /vertical-align:\s*super/i],
  ['sub', /vertical-align:\s*sub(?!\w)/i],
];
const TAKEN_BACK: Readonly<Record<string, RegExp>> = {
  b: /font-weight:\s*(?:normal|[1-4]00)/i,
  strong: /font-weight:\s*(?:normal|[1-4]00)/i,
  i: /font-style:\s*normal/i,
  em: /font-style:\s*normal/i,
};

/** Gives the elements under one the marks that their style says. A heading is heavy as it is. */
export function readStyles(parent: Branch, isHeavy = false): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const {tag, attributes: {style = ''}} = child;
    if (style && TAKEN_BACK[tag]?.test(style)) Object.assign(child, {tag: 'span'});
    else if (style && /^(?:span|font)$/.test(tag)) {
      const [outer, ...others] = MARKS.filter(([mark, pattern]) => pattern.test(style) && !(isHeavy && mark === 'strong'));
      for (const [mark] of others) child.children = [{...child, tag: mark, attributes: {}}];
      if (outer) Object.assign(child, {tag: outer[0]});
    }
    readStyles(child, isHeavy || /^(?:h\d|th|strong|b)$/.test(child.tag));
  }
}
