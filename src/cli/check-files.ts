import type {Problem} from '../model/problem.js';
import {checkStory} from '../node.js';
import {readInput, type Input} from './input.js';
import {findJsonFault} from './json.js';
import type {Reporter} from './report.js';

/** Larger files no page loads (load.ts). */
const MOST_BYTES = 2 * 1024 * 1024;

/** `article-story check`: names everything that is wrong with the stories of the files. */
export async function checkFile(file: string, reporter: Reporter): Promise<void> {
  const input = await readInput(file);
  reporter.add(file, [...input.problems, ...checkInput(input)]);
}

function checkInput({text, bytes, problems}: Input): readonly Problem[] {
  if (problems.some(({code}) => code === 'too-large')) return [];
  const fault = findFault(text);
  if (fault) return [/^\ufeff?\s*[{[]/.test(text) ? fault : {...fault, message: 'No JSON, so no story of ours; `article-story import` reads other formats.'}];
  const found = checkStory(JSON.parse(text));
  const message = `Larger than the ${MOST_BYTES} bytes that a page loads.`;
  return bytes > MOST_BYTES ? [...found, {code: 'too-large', path: '', message, severity: 'error'}] : found;
}

/** The first fault of a text that should be JSON, with line and column as its path. */
export function findFault(text: string): Problem | undefined {
  const fault = findJsonFault(text);
  return fault && {code: 'source-unreadable', path: `${fault.line}:${fault.column}`, message: `Broken JSON: ${fault.reason}`, severity: 'error'};
}
