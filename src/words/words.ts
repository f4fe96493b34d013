import {english, type Words} from './english.js';

/** The part with all other languages, once it was asked for and has come. */
let part: typeof import('./translations.js') | undefined;

/** The words of the interface in a language, or English until they have come (`loadWords`). */
export function wordsFor(lang: string): Words {
  return part?.translations[lang.split('-')[0]!] ?? english;
}

/** The marks to set around a quotation of this language: `['“', '”']`, as in English until others have come (`loadWords`). None where the text already begins with a mark. */
export function quotationMarks(lang: string, text = ''): readonly [string, string] {
  if (/^(?!['‘-‛])\p{QMark}/u.test(text)) return ['', ''];
  return part?.marksOf(lang) ?? ['“', '”'];
}

/** Fetches the words and marks of the other languages, a part loaded by need. Resolves to whether they have come by this call; never rejects. */
export async function loadWords(lang: string): Promise<boolean> {
  if (part || /^(en|und)\b/.test(lang)) return false;
  part = await import('./translations.js').catch(() => undefined);
  return !!part;
}
