import type {ProblemCode} from './problem.js';

/** What is said of each code by the chain that draws our own format. The place and the form are known to whoever reads it, so none repeats them. */
const sentences = {
  'field-wrong': 'Not of the form wanted here',
  'field-missing': 'A needed part is missing',
  'field-empty': 'Empty, where absent is meant',
  'kind-unknown': 'Of no known kind',
  'id-refused': 'Not an id of this provider',
  'url-refused': 'Relative without a base, or of a scheme that may not be used here',
  'text-cleaned': 'Changed to the form wanted here',
  'too-deep': 'Nested too deeply',
  cut: 'Too long; the rest is left out',
  'format-unknown': 'Of no known format',
  'lang-unknown': 'No language is named: `lang` or `--lang` says it',
  'no-story': 'The headline is missing',
  'source-unreadable': 'Not readable',
  'part-missing': 'What reads other formats is missing',
  network: 'It could not be fetched',
  status: 'The server answered with status',
  'media-type': 'The answer is of a type that holds no story',
  'time-out': 'The server was silent',
  'too-large': 'The answer is larger than 2 MB',
} satisfies {readonly [K in ProblemCode]?: string};

/** The codes of the chain that draws our own format: the check, the loading, the reading. Other sources say their problems themselves. */
export type ChainCode = keyof typeof sentences;

/**
 * What is wrong, as an English sentence for an editor; `detail` is what only this case knows. The script tag's file has words/short-sentences.ts
 * instead, which vite.config.ts puts in its place: nobody reads sentences there but a developer in the console.
 */
export function sentenceOf(code: ChainCode, detail: unknown = ''): string {
  return `${sentences[code]}${detail && `: ${detail}`}.`;
}
