import type {ProblemCode, Severity} from '../model/problem.js';
import type {SourceContext} from './source.js';

const SENTENCES = {
  'author-dropped': 'It is no author’s name.',
  'date-unreadable': 'It says no offset.',
  'excerpt-cut': 'A machine cut it.',
  'field-dropped': 'No field of a story holds it.',
} satisfies Partial<Record<ProblemCode, string>>;

/** Names what an article says and the story does without, with the words in it. */
export function nameLeftOut({report}: SourceContext, code: keyof typeof SENTENCES, path: string, text: string, severity: Severity = 'info', message: string = SENTENCES[code]): void {
  report({code, path, message, severity, text: text.replace(/\s+/g, ' ').trim()});
}
