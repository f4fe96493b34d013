import {parseArgs} from 'node:util';
import {readLang} from '../model/date.js';
import {sources} from '../sources/sources.js';
import {isAddress} from './address.js';
import {UsageError} from './usage.js';

/** What the command was asked to do. `files` holds at least one name; `-` is standard input. */
export type Command =
  | {readonly name: 'help' | 'version'}
  | {readonly name: 'check'; readonly files: readonly string[]}
  | {readonly name: 'import'; readonly files: readonly string[]; readonly options: ImportOptions};

/** The options of `import`, checked. */
export interface ImportOptions {
  readonly lang?: string | undefined;
  readonly type?: string | undefined;
  readonly base?: string | undefined;
  /** Of a feed or a list: which item. */
  readonly item?: string | undefined;
  readonly out?: string | undefined;
}

const options = {
  lang: {type: 'string'},
  type: {type: 'string'},
  'base-url': {type: 'string'},
  item: {type: 'string'},
  out: {type: 'string'},
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

/** Reads the arguments. Throws a `UsageError` that says what is wrong with them. */
export function readCommand(args: readonly string[]): Command {
  const {values, positionals} = parse(args);
  if (values.help) return {name: 'help'};
  if (values.version) return {name: 'version'};
  const [name, ...files] = positionals;
  if (!name) throw new UsageError('No command is given.');
  if (name !== 'import' && name !== 'check') throw new UsageError(`There is no command “${name}”.`);
  checkFiles(files);
  const {lang, type, out, item, 'base-url': base} = values;
  if (name === 'check') {
    const [option] = Object.keys(values);
    if (option) throw new UsageError(`check has no option --${option}.`);
    return {name, files};
  }
  const names = sources.map((source) => source.name);
  if (lang !== undefined && !readLang(lang)) throw new UsageError(`“${lang}” is no language tag, such as en or pt-BR.`);
  if (type !== undefined && !names.includes(type)) throw new UsageError(`There is no source “${type}”, only ${names.join(', ')}.`);
  if (base !== undefined && !isAddress(base)) throw new UsageError(`“${base}” is no address that begins with https://.`);
  if (out === '') throw new UsageError('--out needs the name of a directory.');
  return {name, files, options: {lang, type, base, item, out}};
}
