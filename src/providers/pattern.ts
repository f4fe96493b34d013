/** What a pattern that a table gives has to be, so that it takes linear time and stands for the whole of a text. */

/** The pattern without what is not its structure: escapes and classes become one letter. */
const structureOf = (source: string): string => source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');

/** Whether it fits whole texts alone: `^a|b$` does not, for its alternatives are anchored at one end each. */
export function isAnchored(source: string): boolean {
  if (!/^\^.*\$$/.test(source) || /[^\\](?:\\\\)*\\\$$/.test(source)) return false;
  let depth = 0;
  for (const mark of structureOf(source)) {
    depth += Number(mark === '(') - Number(mark === ')');
    if (mark === '|' && depth === 0) return false;
  }
  return true;
}

/** Whether everything in it repeats a stated number of times. */
export function isBounded(source: string): boolean {
  return !/[*+]|,\}/.test(structureOf(source));
}

/**
 * Whether it can also be taken from somebody who did not think of time: no group repeats, nothing repeats more than 400 times, or looks around or back, and
 * at most six things repeat.
 */
export function isSimple(source: string): boolean {
  const repeats = [...structureOf(source).matchAll(/\{(\d+)(?:,(\d+))?\}/g)];
  return (
    !/\\(?:[1-9]|k<)|\(\?<?[=!]/.test(source) && !/\)\{/.test(structureOf(source)) && repeats.length <= 6 && repeats.every(([, least, most]) => Number(most ?? least) <= 400)
  );
}
