const CUT = /\[\s*(?:…|\.{3})\s*\]|(?:…|\.{3})$/;
const LINK_TO_REST = /more-link|(?:continue|keep) reading|read (?:more|the rest)/i;
const ENDS_IN_FULL_STOP = /[.。．।۔።][”’"'»›)\]]?$/;
/** So many letters in common are no chance. */
const SAME_LETTERS = 60;

/** What two renderings of the same words have in common. */
const lettersOf = (html: string) => html.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/**
 * Whether WordPress made the excerpt from the body: it is cut off, or is how the body begins. An excerpt that is the first heading or paragraph as a
 * whole, with no full stop, was written by a person and stands there again.
 *
 * @param words the words of `excerpt`
 */
export function isMachineCut(excerpt: string, words: string, content: string): boolean {
  if (CUT.test(words) || LINK_TO_REST.test(excerpt)) return true;
  const letters = lettersOf(excerpt);
  if (!lettersOf(content).startsWith(letters.slice(0, SAME_LETTERS))) return false;
  const isFirst = letters === lettersOf(content.slice(0, content.search(/<\/(?:h[1-6]|p)>/i)));
  return !isFirst || ENDS_IN_FULL_STOP.test(words);
}
