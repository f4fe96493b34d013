import type {ProblemCode} from '../model/problem.js';
import {capitalise} from './english.js';

/** What is wrong, in few bytes: the words of the code, and the detail: `Status: 404.` */
export function sentenceOf(code: ProblemCode, detail: unknown = ''): string {
  return `${capitalise(code.replace('-', ' '))}${detail && `: ${detail}`}.`;
}
