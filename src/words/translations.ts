import {chinese, japanese, turkish} from './asian.js';
import type {Words} from './english.js';
import type {PartWords} from './parts.js';
import {dutch, german, swedish} from './germanic.js';
import {arabic, hebrew, persian} from './right-to-left.js';
import {french, italian, portuguese, spanish} from './romance.js';
import {polish, russian, ukrainian} from './slavic.js';

// Handed over with the words, as the marks of English are all that the first load knows.
export {marksOf} from './quotation.js';

/** The words of the interface by language (ISO 639-1), all but English. A part that is loaded by need: it imports nothing but words. */
export const translations: Readonly<Record<string, Words & PartWords>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
};
