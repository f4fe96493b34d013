import {StoryError, type Report, type Severity} from './problem.js';
import {sentenceOf, type ChainCode} from './sentences.js';
import {cleanText} from './text.js';

/** What the check may know beside the value. */
export interface CheckContext {
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
  readonly report: Report;
}

/** Reports a problem of the chain, in the sentence of its code. */
export function tell(report: Report, code: ChainCode, path: string, severity: Severity = 'error', text = ''): void {
  report({code, path: path.replace(/^\./, ''), message: sentenceOf(code), severity, ...(text && {text})});
}

/** An error that says why there is no story; `detail` is what only this case knows. */
export const refusal = (code: ChainCode, detail?: unknown): StoryError => new StoryError(code, sentenceOf(code, detail));

/** Fields whose strings are no words of the story. */
const NOT_WORDS = /^(type|t|provider|platform|kind|src|href|url|id|lang|dir|datetime)$/;

/** All words in bare data of unknown shape, for a problem that says what was lost. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  // A function is no data, and may hold itself.
  return Object.entries((typeof value === 'object' && value) || {})
    .map(([name, item]) => (NOT_WORDS.test(name) ? '' : `${wordsIn(item)} `))
    .join('');
}

/**
 * Names something that the check left out: an error if words of the story went with it, else a warning. Returns `null`, which says to the
 * check that all is said.
 */
export function lose({report}: CheckContext, code: ChainCode, path: string, value?: unknown, hasWords = true): null {
  const text = cleanText(wordsIn(value));
  tell(report, code, path, hasWords && /[\p{L}\p{N}]/u.test(text) ? 'error' : 'warning', text);
  return null;
}

/** The longest prefix of at most `max` UTF-16 units, by whole characters; what is cut off is named. */
export function fit(text: string, max: number, path: string, context: CheckContext): string {
  const kept = text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
  if (kept !== text) lose(context, 'cut', path, text.slice(kept.length));
  return kept;
}
