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
  /** A file that standard output goes to. */
  readonly stdout?: number;
  /** Stops the command, as Ctrl-C does. */
  readonly stop?: AbortSignal;
  /** What of the command nobody reads. */
  readonly deaf?: 'stdout' | 'stderr';
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

  run(args: readonly string[], {stdin = '', stdout, stop, deaf, node = []}: RunOptions = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...node, main, ...args], {cwd: this.directory, stdio: ['pipe', stdout ?? 'pipe', 'pipe']});
      const out = {stdout: '', stderr: ''};
      for (const name of ['stdout', 'stderr'] as const) {
        if (name === deaf) child[name]?.destroy();
        else child[name]?.setEncoding('utf8').on('data', (text: string) => (out[name] += text));
      }
      stop?.addEventListener('abort', () => child.kill('SIGINT'));
      child.once('error', reject);
      child.once('close', (code) => resolve({code, ...out}));
      child.stdin!.on('error', () => undefined).end(stdin);
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
