import type {ProblemCode, Severity} from '../model/problem.js';
import type {Fields} from './fields.js';
import {clip} from '../model/clip.js';
import type {SourceContext} from './source.js';

/** Names what was done with a field of data, at its place (`content_elements[2].url`), with its words. */
export function tell({report}: Pick<SourceContext, 'report'>, code: ProblemCode, path: string, message: string, text = '', severity: Severity = 'info'): undefined {
  const words = clip(text.trim());
  report({code, path, message, severity, ...(words && {text: words})});
  return undefined;
}

/** Whether words would be lost with a text: then leaving it out is an error. */
export const lossOf = (text: string): Severity => (/[\p{L}\p{N}]/u.test(text) ? 'error' : 'warning');

/** Fields that say what a thing is, and no words. */
const NO_WORDS = /^(?:type|subtype|version|role|channels|alignment|layout|style|textStyle)$/;

/** All texts in data of unknown shape, for a problem that says what was left out. The depth is capped before (bare.ts). */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !value) return '';
  const inside = Object.entries(value).map(([name, inner]) => (NO_WORDS.test(name) ? '' : wordsIn(inner)));
  return inside.filter(Boolean).join(' ');
}

/** Names those fields of a record for which its block has no room, where they say something. */
export function nameFields(record: Fields, names: readonly string[], {report}: Pick<SourceContext, 'report'>, path: string): void {
  for (const name of names) {
    const words = wordsIn(record[name]);
    if (words) tell({report}, 'field-dropped', `${path}.${name}`, 'It has no room where it stands.', words);
  }
}
