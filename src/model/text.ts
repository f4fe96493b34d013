/** Space that HTML collapses, with the line and paragraph separators; U+00A0 is not among them. A space between two words stays as it is. */
const SPACE = /(?! \S)[\t-\r \u2028\u2029]+/g;
/**
 * C0 and C1 controls, the byte order mark, bidi overrides, and surrogates without their other half; pairs are matched, too, and are put back. Without the
 * flag `u`, by which WebKit overlooks a half before U+FEFF and before a pair.
 */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const HARMFUL = /([\ud800-\udbff][\udc00-\udfff])|[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\u202d\u202e\ud800-\udfff]/g;
/** More marks on one letter than the Stream-Safe Text Format has (Unicode UAX 15): browsers take seconds to put thousands in order, and to lay them out. Looked for where a
 * pile begins, so that one of 30 is not tried from each of its marks. */
const STACK = /(?<![\p{M}\u200c\u200d])([\p{M}\u200c\u200d]{30})[\p{M}\u200c\u200d]+/gu;
/**
 * Letters that are shaped together, as of Arabic or Burmese, in more than any word has: browsers take half a minute to break a line of 20,000. From Arabic
 * to Khmer and Mongolian; looked for where a word begins.
 */
const JOINED = /(?<![\u0600-\u109f\u1780-\u18af\u200c\u200d])[\u0600-\u109f\u1780-\u18af\u200c\u200d]{500,}/g;
/** Sticky, so that it gives up at once. */
const LONG = /.{500}(?=.)/gy;
const BIDI = /[\u202a-\u202c\u2066-\u2069]/g;

/** Whether every bidi embedding and isolate that the text opens is closed in it, in order (Unicode UAX 9). */
function isBalanced(text: string): boolean {
  const open: boolean[] = [];
  for (const [mark] of text.matchAll(BIDI)) {
    const isEmbedding = mark < '\u2066';
    if (!/[\u202c\u2069]/.test(mark)) open.push(isEmbedding);
    else if (open.pop() !== isEmbedding) return false;
  }
  return !open.length;
}

/**
 * Takes out of a text what can spoof or break a page: controls, byte order marks, lone surrogates, bidi overrides, unbalanced bidi
 * marks, and marks piled up without end. The result is NFC, and cleaned again it is the same. Space is left alone.
 */
export function cleanCharacters(raw: string): string {
  const text = raw.replace(HARMFUL, '$1');
  // Before NFC, which takes the square of their number, and after it, for it makes two of some.
  return (isBalanced(text) ? text : text.replace(BIDI, '')).replace(STACK, '$1').normalize().replace(STACK, '$1');
}

/** `cleanCharacters`, with U+000A for all ends of lines: text whose line breaks and spaces count. */
export function cleanLines(raw: string): string {
  return cleanCharacters(raw.replace(/\r\n?/g, '\n'));
}

/** `cleanCharacters`, and each run of space made one U+0020; a word without end is divided. The ends are not trimmed. */
export function collapseText(raw: string): string {
  return cleanCharacters(raw).replace(SPACE, ' ').replace(JOINED, (word) => word.replace(LONG, '$& '));
}

/** One line of plain text as the model holds it: clean, single spaces, trimmed. May be empty. */
export function cleanText(raw: string): string {
  return collapseText(raw).trim();
}
