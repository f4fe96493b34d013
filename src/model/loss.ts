import type {Shape} from './form.js';
import type {Report, Severity} from './problem.js';
import {sentenceOf, type ChainCode} from './sentences.js';
import {cleanText} from './text.js';

/** What the check may know beside the value. The script tag's file has silent-loss.ts in the place of this one. */
export interface CheckContext {
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
  /** The place of the value: `body[3].by.url`. */
  readonly path: string;
  readonly report: Report;
}

/** The context of what stands in a record or a list under a name or a number. */
export const enter = (context: CheckContext, key: string | number): CheckContext => ({...context, path: `${context.path}${typeof key === 'number' ? `[${key}]` : context.path && `.${key}` || key}`});

/** Reports a problem of the check, in the sentence of its code. */
export function tell({path, report}: CheckContext, code: ChainCode, severity: Severity = 'error', text = ''): void {
  report({code, path, message: sentenceOf(code), severity, ...(text && {text})});
}

/** Fields whose strings are no words of the story. */
const NOT_WORDS = /^(format|type|t|provider|platform|kind|src|href|url|id|lang|dir|datetime)$/;

/** All words in bare data of unknown shape, for a problem that says what was lost. A number alone or in a list, as in a table, stands for its digits; under a name it measures something. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string' || Number.isFinite(value)) return `${value as string}`;
  // A function is no data, and may hold itself.
  return Object.entries((typeof value === 'object' && value) || {})
    .map(([name, item]) => (NOT_WORDS.test(name) || (typeof item === 'number' && !Array.isArray(value)) ? '' : `${wordsIn(item)} `))
    .join('');
}

/** Forms of values that are no words of the story. */
const WORDLESS = /address|date|lang|choice|number/;

/**
 * Names something that the check left out: an error if words of the story went with it, else a warning. `of` is the shape of the form that was wanted, or `false` where
 * the value has no words of the story. Returns `null`, which says to the check that all is said.
 */
export function lose(context: CheckContext, code: ChainCode, value?: unknown, of?: Shape | false): null {
  const text = cleanText(wordsIn(value));
  const hasWords = of !== false && !(of && WORDLESS.test(of.is));
  tell(context, code, hasWords && /[\p{L}\p{N}]/u.test(text) ? 'error' : 'warning', text);
  return null;
}

/** The longest prefix of at most `max` UTF-16 units, by whole characters; what is cut off is named. */
export function fit(text: string, max: number, context: CheckContext): string {
  const kept = text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
  if (kept !== text) lose(context, 'cut', text.slice(kept.length));
  return kept;
}
