import type {Problem, Severity} from '../model/problem.js';

/** Characters that a terminal obeys, or that make a line read otherwise than it is. */
// eslint-disable-next-line no-control-regex -- an escape sequence in an article must not reach the terminal
const UNSAFE = /[\0-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;

const ESCAPES: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t'};

/** One line that a terminal only shows: controls and bidi marks are written as escapes. */
export function printSafe(text: string): string {
  return text.replace(UNSAFE, (char) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** So much of the words of a problem is shown on a terminal. */
const MOST_SHOWN = 200;

/** `file:path severity code message "text"`, whose text is whole, or cut for people to look over. */
export function printProblem(file: string, {path, severity, code, message, text}: Problem, isCut = false): string {
  const line = printSafe(`${file}:${path} ${severity} ${code} ${message}`);
  if (text === undefined) return line;
  const shown = isCut && text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return `${line} ${printSafe(JSON.stringify(shown))}`;
}

/** Takes away the line that the cursor stands in. */
const CLEAR = '\r\x1b[K';

const count = (number: number, one: string, more: string) => (number ? [`${number} ${number === 1 ? one : more}`] : []);

/** Says on standard error what happens to each file, and keeps count. */
export class Reporter {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  readonly #counts: Record<Severity, number> = {error: 0, warning: 0, info: 0};
  #done = 0;
  #unread = 0;
  #stories = 0;

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  /** Whether there was a problem of one of these severities. */
  has(...severities: readonly Severity[]): boolean {
    return severities.some((severity) => this.#counts[severity] > 0);
  }

  /** Whether a file could not be read or written at all. */
  get isBlocked(): boolean {
    return this.#unread > 0;
  }

  /** The next file is begun: on a terminal a line that says so until there is something to tell of it. Without wrapping, for only one line can be taken away. */
  begin(file: string): void {
    this.#done++;
    if (this.#isLive) this.#stream.write(`${CLEAR}\x1b[?7l${this.#done} of ${this.#total}: ${printSafe(file)}\x1b[?7h`);
  }

  /** A file was read: the progress gives way, also to a story on the same terminal. */
  add(file: string, problems: readonly Problem[]): void {
    if (this.#isLive) this.#stream.write(CLEAR);
    for (const problem of problems) {
      this.#counts[problem.severity]++;
      this.#stream.write(`${printProblem(file, problem, this.#stream.isTTY)}\n`);
    }
  }

  /** A file became a story, which was printed or written. */
  countStory(): void {
    this.#stories++;
  }

  /** A file could not be read or written. */
  block(message: string): void {
    this.#unread++;
    this.#say(printSafe(message));
  }

  #say(line: string): void {
    this.#stream.write(`${this.#isLive ? CLEAR : ''}${line}\n`);
  }

  /** Takes the progress away, and says the sum where there was more than one file. */
  end(): void {
    if (this.#total < 2) return;
    const {error, warning, info} = this.#counts;
    const counts = [
      ...count(this.#unread, 'file not read or written', 'files not read or written'),
      ...count(error, 'error', 'errors'),
      ...count(warning, 'warning', 'warnings'),
      ...count(info, 'note', 'notes'),
    ];
    this.#say(`${[`${this.#total} files`, ...count(this.#stories, 'story', 'stories')].join(', ')}: ${counts.join(', ') || 'no problems'}`);
  }

  get #isLive(): boolean {
    return this.#stream.isTTY && this.#total > 1 && process.env.TERM !== 'dumb';
  }
}
