import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Problem} from '../model/problem.js';
import {needsDocument, readStory, type Reading} from '../node.js';
import {isAddress} from './address.js';
import {findFault} from './check-files.js';
import type {ImportOptions} from './command.js';
import {openDocument} from './dom.js';
import {readInput, reasonOf, type Input} from './input.js';
import {printStory} from './print-story.js';
import type {Reporter} from './report.js';
import {UsageError} from './usage.js';

/** Where a story goes: the file of the directory, or standard output for `undefined`. */
type Target = string | undefined;

/** What the file of a story is called after: the input, without its ending; of an address the last part of its path, else the host. */
function nameOf(input: string): string {
  if (input === '-') return 'stdin';
  if (!isAddress(input)) return path.parse(input).name;
  const {pathname, hostname} = new URL(input);
  const last = path.posix.parse(pathname.replace(/\/+$/, '')).name;
  return last.replace(/[^\w.-]+/g, '-') || hostname;
}

/**
 * The file that each story is written to. Throws a `UsageError` where two would share one, or where a story would take the place of what it was
 * read from.
 */
export async function planTargets(files: readonly string[], out: string | undefined): Promise<readonly Target[]> {
  if (out === undefined) return files.map(() => undefined);
  const targets = files.map((file) => path.join(out, `${nameOf(file)}.json`));
  targets.forEach((target, at) => {
    const first = targets.indexOf(target);
    if (first < at) throw new UsageError(`${files[first]} and ${files[at]} would both become ${target}.`);
    const origin = files.find((file) => path.resolve(file) === path.resolve(target));
    if (origin) throw new UsageError(`${target} would take the place of ${origin}.`);
  });
  await mkdir(out, {recursive: true}).catch((error: unknown) => {
    throw new UsageError(`${out}: cannot be made: ${reasonOf(error)}.`);
  });
  return targets;
}

/** `article-story import`: reads one input into a story and prints or writes it. */
export async function importFile(file: string, target: Target, isAlone: boolean, options: ImportOptions, reporter: Reporter): Promise<void> {
  const input = await readInput(file);
  const {story, problems} = input.problems.some(({code}) => code === 'too-large')
    ? {problems: []}
    : await readText(input, {...options, item: options.item ?? findItem(file)});
  reporter.add(file, [...input.problems, ...problems]);
  if (!story) return;
  const json = `${printStory(story, isAlone || target !== undefined)}\n`;
  if (target === undefined) await print(json);
  else {
    await writeFile(target, json).catch((error: unknown) => {
      throw new UsageError(`${target}: cannot be written: ${reasonOf(error)}.`);
    });
  }
}

/** The item that the fragment of an address names. */
const findItem = (input: string): string | undefined => (isAddress(input) && new URL(input).hash.slice(1)) || undefined;

/** Reads the text of an input into a story; broken JSON is named with its line and column. */
export async function readText({text, mediaType, url}: Input, {lang, type, item, base = url}: ImportOptions): Promise<Reading> {
  const options = {lang, type, item, base, mediaType};
  const document = needsDocument(text, options) ? await openDocument() : undefined;
  if (document && 'code' in document) return {problems: [document]};
  const {story, problems} = await readStory(text, {...options, document});
  return story ? {story, problems} : {problems: problems.map((problem) => locate(problem, text))};
}

/** Gives broken JSON its line and column. */
function locate(problem: Problem, text: string): Problem {
  return (problem.code === 'source-unreadable' && /SyntaxError.*JSON/s.test(problem.message) && findFault(text)) || problem;
}

/** Writes to standard output; resolves when it is out. */
export const print = (text: string): Promise<void> => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
