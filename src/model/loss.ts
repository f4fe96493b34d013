import type {ProblemCode, Report, Severity} from './problem.js';
import {cleanText} from './text.js';

/** What the check may know beside the value. */
export interface CheckContext {
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
  readonly report: Report;
}

/** What the check says of each code: the place and the form are known to whoever reads it, so the sentence need not repeat them. */
const sentences: {readonly [K in ProblemCode]?: string} = {
  'field-wrong': 'Not of the form wanted here.',
  'field-missing': 'A needed part is missing.',
  'field-empty': 'Empty, where absent is meant.',
  'kind-unknown': 'Of no known kind.',
  'id-refused': 'Not an id of this provider.',
  'url-refused': 'Not an address for this place.',
  'text-cleaned': 'Changed to the form wanted here.',
  'too-deep': 'Nested too deeply.',
  cut: 'Too long; the rest is left out.',
  'lang-unknown': 'No language is named.',
  'source-unreadable': 'Not readable.',
};

/** Reports a problem of the check, in the sentence of its code. */
export function tell(report: Report, code: ProblemCode, path: string, severity: Severity = 'error', text = ''): void {
  report({code, path: path.replace(/^\./, ''), message: sentences[code]!, severity, ...(text && {text})});
}

/** Fields whose strings are no words of the story. */
const NOT_WORDS = /^(type|t|provider|platform|kind|src|href|url|id|lang|dir|datetime)$/;

/** All words in bare data of unknown shape, for a problem that says what was lost. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value ?? {})
    .map(([name, item]) => (NOT_WORDS.test(name) ? '' : `${wordsIn(item)} `))
    .join('');
}

/**
 * Names something that the check left out: an error if words of the story went with it, else a warning. Returns `null`, which says to the
 * check that all is said.
 */
export function lose({report}: CheckContext, code: ProblemCode, path: string, value?: unknown, hasWords = true): null {
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
