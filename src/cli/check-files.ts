import type {Problem} from '../model/problem.js';
import {checkStory} from '../node.js';
import {isOwn} from '../sources/own.js';
import {readInput} from './input.js';
import {findJsonFault} from './json.js';
import type {Reporter} from './report.js';

/** Larger files no page loads (load.ts). */
const MOST_BYTES = 2 * 1024 * 1024;

/** `article-story check`: names everything that is wrong with the story of a file, or with each of several, one per line. */
export async function checkFile(file: string, reporter: Reporter): Promise<void> {
  const {text, problems} = await readInput(file);
  reporter.add(file, problems);
  if (text === undefined) return;
  const stories = splitStories(text);
  stories.forEach((story, at) => reporter.add(stories.length > 1 ? `${file}:${at + 1}` : file, checkText(story)));
}

/** Stories as `import` prints several, one per line; no other JSON has such lines. */
function splitStories(text: string): readonly string[] {
  const lines = text.trimEnd().split(/\r?\n/);
  return lines.every((line) => line.startsWith('{') && line.endsWith('}')) ? lines : [text];
}

function checkText(text: string): readonly Problem[] {
  const fault = findFault(text);
  if (fault) return [/^\ufeff?\s*[{[]/.test(text) ? fault : {...fault, message: 'No JSON, so no story of ours; `article-story import` reads other formats.'}];
  const data = Object(JSON.parse(text)) as object;
  // What has the parts of a story may have been forgotten to say so.
  if (!isOwn(data) && !['headline', 'body'].every((name) => name in data)) return [{code: 'format-unknown', path: '', message: 'No story of ours, which says its `format`; `article-story import` reads other formats.', severity: 'error'}];
  const found = checkStory(data);
  const message = `Larger than the ${MOST_BYTES} bytes that a page loads.`;
  return Buffer.byteLength(text) > MOST_BYTES ? [...found, {code: 'too-large', path: '', message, severity: 'error'}] : found;
}

/** The first fault of a text that should be JSON, with line and column as its path. */
export function findFault(text: string): Problem | undefined {
  const fault = findJsonFault(text);
  return fault && {code: 'source-unreadable', path: `${fault.line}:${fault.column}`, message: `Broken JSON: ${fault.reason}`, severity: 'error'};
}
