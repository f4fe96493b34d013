import {parseArgs} from 'node:util';
import {readLang} from '../model/date.js';
import {sources} from '../sources/sources.js';
import {isAddress} from './address.js';
import {UsageError} from './usage.js';

/** What the command was asked to do. `files` holds at least one name; `-` is standard input. */
export type Command =
  | {readonly name: 'help' | 'version'}
  | {readonly name: 'check'; readonly files: readonly string[]}
  | {readonly name: 'import'; readonly files: readonly string[]; readonly options: ImportOptions}
  | {readonly name: 'snippet'; readonly files: readonly [string]; readonly options: SnippetOptions};

/** The options of `import`, checked. */
export interface ImportOptions {
  readonly lang?: string | undefined;
  readonly type?: string | undefined;
  readonly base?: string | undefined;
  /** Of a feed or a list: which item. */
  readonly item?: string | undefined;
  readonly out?: string | undefined;
}

/** The options of `snippet`, checked. */
export interface SnippetOptions {
  /** The address of the folder where the files lie. */
  readonly base?: string | undefined;
  /** The address of the script; default: `article-story.js` in that folder. */
  readonly script?: string | undefined;
  /** The story's page for people, in the place of the address that it states. */
  readonly href?: string | undefined;
  /** Whether the policy is printed in the place of the snippet. */
  readonly csp: boolean;
}

const options = {
  lang: {type: 'string'},
  type: {type: 'string'},
  'base-url': {type: 'string'},
  item: {type: 'string'},
  out: {type: 'string'},
  script: {type: 'string'},
  href: {type: 'string'},
  csp: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean'},
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    // Node's message goes on with advice about `--`, which is no help here.
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]!.replace(/\.$/, '')}.`);
  }
}

function checkFiles(files: readonly string[]): void {
  if (!files.length) throw new UsageError('No file is named. `-` reads standard input.');
  if (files.indexOf('-') !== files.lastIndexOf('-')) throw new UsageError('Standard input can be read only once.');
}

const known = {check: [], import: ['lang', 'type', 'item', 'base-url', 'out'], snippet: ['base-url', 'script', 'href', 'csp']} as const;

function checkAddress(address: string | undefined): void {
  if (address !== undefined && !isAddress(address)) throw new UsageError(`“${address}” is no address that begins with https://.`);
}

function readSnippet(files: readonly string[], options: SnippetOptions): Command {
  const [file = '', another] = files;
  if (another !== undefined) throw new UsageError('snippet takes one file.');
  if (file === '-') throw new UsageError('snippet needs the name of the file, as it is on the server.');
  if (!options.base && !isAddress(file)) throw new UsageError('snippet needs --base-url, the address of the folder where the story lies.');
  if (!options.base && !options.script) throw new UsageError('snippet of an address needs --script, the address of article-story.js.');
  checkAddress(options.script);
  checkAddress(options.href);
  return {name: 'snippet', files: [file], options};
}

/** Reads the arguments. Throws a `UsageError` that says what is wrong with them. */
export function readCommand(args: readonly string[]): Command {
  const {values, positionals} = parse(args);
  if (values.help) return {name: 'help'};
  if (values.version) return {name: 'version'};
  const [name, ...files] = positionals;
  if (!name) throw new UsageError('No command is given.');
  if (name !== 'import' && name !== 'check' && name !== 'snippet') throw new UsageError(`There is no command “${name}”.`);
  checkFiles(files);
  const {lang, type, out, item, script, href, csp = false, 'base-url': base} = values;
  const foreign = Object.keys(values).find((option) => !(known[name] as readonly string[]).includes(option));
  if (foreign) throw new UsageError(`${name} has no option --${foreign}.`);
  checkAddress(base);
  if (name === 'check') return {name, files};
  if (name === 'snippet') return readSnippet(files, {base, script, href, csp});
  const names = sources.map((source) => source.name);
  if (lang !== undefined && !readLang(lang)) throw new UsageError(`“${lang}” is no language tag, such as en or pt-BR.`);
  if (type !== undefined && !names.includes(type)) throw new UsageError(`There is no source “${type}”, only ${names.join(', ')}.`);
  if (out === '') throw new UsageError('--out needs the name of a directory.');
  return {name, files, options: {lang, type, base, item, out}};
}
