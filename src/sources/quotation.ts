/** Pairs of quotation marks; the closing one differs by language. */
const PAIRS = ['“”', '„“', '„”', '«»', '»«', '‹›', '›‹', '「」', '『』', '””', '""'];

/**
 * The words of a paragraph that stands wholly inside one pair of quotation marks, with no other mark of that pair inside, without the marks and
 * the space next to them; else `undefined`. Golden rule 4.
 */
export function readQuotation(paragraph: string): string | undefined {
  const opening = paragraph.charAt(0);
  const closing = paragraph.charAt(paragraph.length - 1);
  if (paragraph.length < 3 || !PAIRS.includes(opening + closing)) return undefined;
  const words = paragraph.slice(1, -1);
  return words.includes(opening) || words.includes(closing) ? undefined : words.trim() || undefined;
}
