/** Runs the built command as a child process over files in a directory of its own. */
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What the command printed, and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
}

/** A directory that is the command's own: its files are named without a path. */
export class Desk {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async create(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Desk> {
    const desk = new Desk(await mkdtemp(path.join(tmpdir(), 'article-story-')));
    for (const [name, content] of Object.entries(files)) await writeFile(desk.at(name), content);
    return desk;
  }

  at(name: string): string {
    return path.join(this.directory, name);
  }

  run(args: readonly string[], {stdin = '', node = []}: RunOptions = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...node, main, ...args], {cwd: this.directory});
      const out = {stdout: '', stderr: ''};
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
      child.once('error', reject);
      child.once('close', (code) => resolve({code, ...out}));
      child.stdin.on('error', () => undefined).end(stdin);
    });
  }

  remove(): Promise<void> {
    return rm(this.directory, {recursive: true});
  }
}

/** Lets Node find every package but jsdom. */
const hook = `export const resolve = (name, context, next) => {
  if (name === 'jsdom') throw Object.assign(new Error('not there'), {code: 'ERR_MODULE_NOT_FOUND'});
  return next(name, context);
};`;
const register = `import {register} from 'node:module'; register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));`;
export const withoutJsdom = ['--import', `data:text/javascript,${encodeURIComponent(register)}`];
