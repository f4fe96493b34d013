import {allowedTags, MOST_ELEMENTS, MOST_MISPLACED} from './allowed.js';

/** A comment without tags, or a tag of which every parser makes the same. */
const TAG = /<(?:!--[^<>]*--|(\/?)([a-z][a-z\d-]*)(?:[^<>"'=]|=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]))*)>/gi;
const VOID = /^(?:br|hr|img|input|wbr)$/;
/** Of these not only the depth counts (caps.ts). */
const SPECIAL = /^(?:svg|math|option)$/;
const KNOWN = new Set(allowedTags);
const LONGEST = 200_000;
const MOST_OTHERS = 2000;
const DEEPEST = 100;
const LONGEST_TAG = 4000;

/**
 * Whether a text is sure to be cheap to parse, as most articles are: not long, and each element ends where it should. Of all others caps.ts tells how much
 * can be read.
 */
export function isSimple(html: string): boolean {
  if (html.length >= LONGEST) return false;
  const open: string[] = [];
  let [isSound, elements, others, most] = [true, 0, 0, MOST_ELEMENTS];
  const rest = html.replace(TAG, (tag: string, slash?: string, given?: string) => {
    const name = given?.toLowerCase();
    if (name && slash) isSound &&= open.pop() === name;
    else {
      // Parsers repeat what stands open, at the most.
      elements += 1 + open.length;
      if (!KNOWN.has(name ?? '')) others += 1;
      // All of it may stand in a table, outside its cells.
      if (name === 'table') most = MOST_MISPLACED;
      if (name && !VOID.test(name)) open.push(name);
      isSound &&= !SPECIAL.test(name ?? '') && open.length < DEEPEST && tag.length < LONGEST_TAG;
    }
    return '';
  });
  return isSound && !open.length && elements < most && others < MOST_OTHERS && !rest.includes('<');
}
