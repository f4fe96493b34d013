import {rmSync} from 'node:fs';
import {mkdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Problem} from '../model/problem.js';
import {needsDocument, readStory, type Reading} from '../node.js';
import {findItem, isAddress} from './address.js';
import {findFault} from './check-files.js';
import type {ImportOptions} from './command.js';
import {openDocument} from './dom.js';
import {readInput, reasonOf, type Input} from './input.js';
import {printStory} from './print-story.js';
import type {Reporter} from './report.js';
import {UsageError} from './usage.js';

/** Where a story goes: the file of the directory, or standard output for `undefined`. */
type Target = string | undefined;

/** What the file of a story is called after: the input, without its ending; of an address the last part of its path, else the host, and the item. */
function nameOf(input: string): string {
  if (input === '-') return 'stdin';
  if (!isAddress(input)) return path.parse(input).name;
  const {pathname, hostname} = new URL(input);
  const last = path.posix.parse(pathname.replace(/\/+$/, '')).name || hostname;
  return [decodePart(last), findItem(input) ?? []].flat().join('-').replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-');
}

/** Letters of other scripts, which addresses hold as escapes. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What two names have in common that some disks take for one: macOS and Windows know no capitals, macOS no two ways to write é. */
const fold = (name: string): string => name.normalize().toLowerCase();

/** What tells a file from any other, by whatever path it is named; `undefined` where there is none. */
const identify = (name: string): Promise<string | undefined> => stat(name, {bigint: true}).then(({dev, ino}) => `${dev} ${ino}`, () => undefined);

/**
 * The file that each story is written to. Throws a `UsageError` where two would share one, or where a story would take the place of what it was
 * read from.
 */
export async function planTargets(files: readonly string[], out: string | undefined): Promise<readonly Target[]> {
  if (out === undefined) return files.map(() => undefined);
  const targets = files.map((file) => path.join(out, `${nameOf(file)}.json`));
  const firsts = new Map<string, string>();
  for (const [at, target] of targets.entries()) {
    const first = firsts.get(fold(target));
    if (first !== undefined) throw new UsageError(`${first} and ${files[at]} would both become ${target}.`);
    firsts.set(fold(target), files[at]!);
  }
  const origins = new Map<string | undefined, string>();
  for (const file of files) origins.set(await identify(file), file);
  origins.delete(undefined);
  for (const target of targets) {
    const origin = origins.get(await identify(target));
    if (origin !== undefined) throw new UsageError(`${target} would take the place of ${origin}.`);
  }
  await mkdir(out, {recursive: true}).catch((error: unknown) => {
    throw new UsageError(`${out}: cannot be made: ${reasonOf(error)}.`);
  });
  return targets;
}

/** `article-story import`: reads one input into a story and prints or writes it. */
export async function importFile(file: string, target: Target, isAlone: boolean, options: ImportOptions, reporter: Reporter): Promise<void> {
  const {story, problems} = await readText(await readInput(file), {...options, item: options.item ?? findItem(file)});
  reporter.add(file, problems);
  if (!story) return;
  const json = `${printStory(story, isAlone || target !== undefined)}\n`;
  if (target === undefined) await print(json);
  else await writeWhole(target, json);
  reporter.countStory();
}

/** Writes a file whole or not at all: who stops the command halfway has what was there before. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const stop = (signal: NodeJS.Signals) => {
    rmSync(part, {force: true});
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, {force: true});
    throw new UsageError(`${file}: cannot be written: ${reasonOf(error)}.`);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Reads an input into a story, with what was wrong with its bytes; broken JSON is named with its line and column. */
export async function readText({text, mediaType, url, problems: found}: Input, {lang, type, item, base = url}: ImportOptions): Promise<Reading> {
  if (text === undefined) return {problems: found};
  const options = {lang, type, item, base, mediaType};
  const document = needsDocument(text, options) ? await openDocument() : undefined;
  if (document && 'code' in document) return {problems: [...found, document]};
  const {story, problems} = await readStory(text, {...options, document});
  return story ? {story, problems: [...found, ...problems]} : {problems: [...found, ...problems.map((problem) => locate(problem, text))]};
}

/** Gives broken JSON its line and column. */
function locate(problem: Problem, text: string): Problem {
  return (problem.code === 'source-unreadable' && /SyntaxError.*JSON/s.test(problem.message) && findFault(text)) || problem;
}

/** Writes to standard output; resolves when it is out. */
export const print = (text: string): Promise<void> => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
