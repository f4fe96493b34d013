import {StoryError, type Problem, type Severity} from './problem.js';
import {sentenceOf, type ChainCode} from './sentences.js';

/** An error that says why there is no story; `detail` is what only this case knows. */
export const refusal = (code: ChainCode, detail?: unknown): StoryError => new StoryError(code, sentenceOf(code, detail));

/** The problem of the whole that an error tells of. */
export const problemOf = ({code, message}: StoryError, severity: Severity = 'error'): Problem => ({code, path: '', message, severity});
