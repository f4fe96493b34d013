import type {Words} from './english.js';

/** The English words that only parts loaded by need say: no bytes of the first load. */
const english = {
  loading: 'Loading from {name}.',
  contacted: 'From {name}, now contacted.',
  always: 'Always on this site',
  close: 'Close',
  problems: 'Problems',
} as const;

/** The words of parts in one language. */
export type PartWords = {readonly [K in keyof typeof english]: string};

/** All words, in a language as far as it has come. */
export const withPartWords = (words: Words & Partial<PartWords>): Words & PartWords => ({...english, ...words});
