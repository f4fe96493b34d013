import type {Report} from '../model/problem.js';
import {tell} from './field-problem.js';
import {lettersOf} from './letters.js';
import type {SourceContext} from './source.js';

/** Words and addresses that a story has no field for, by where they stand. */
export interface Unread {
  readonly path: string;
  readonly texts: readonly string[];
}

/** No publisher nests deeper. */
const DEEPEST = 60;

/** Every text of data in order, without the fields that no reader sees. */
export function textsIn(value: unknown, isUnseen: (name: string) => boolean, clean: (text: string) => string = (text) => text.trim(), depth = 0): string[] {
  if (typeof value === 'string') return [clean(value)].filter(Boolean);
  if (typeof value !== 'object' || !value || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (typeof inner === 'number') return /rating/i.test(name) ? [String(inner)] : [];
    return isUnseen(name) ? [] : textsIn(inner, isUnseen, clean, depth + 1);
  });
}

/** As many are looked for in what was read; more are named unseen. */
const MOST_SOUGHT = 500;
/** Fewer letters stand in other words by chance. */
const SHORTEST = 4;

/** All words one after the other, of a span its words alone. */
function print(value: unknown): string {
  if (typeof value !== 'object' || !value) return typeof value === 'string' ? value : '';
  return ('t' in value ? ['c' in value ? value.c : ' '] : Object.values(value)).map(print).join('t' in value ? '' : ' ');
}

const isAddress = (text: string): boolean => /^(?:[a-z]{2,10}:)?\/{1,2}[^\s/]\S*$/i.test(text);

/** What of an address stays the same when it is resolved, made https, cleaned of its query, or known as that of a player: its last part. Of a smaller copy, as WordPress names it, that of the picture. */
function nameOf(address: string): string {
  const path = address.replace(/^[a-z]+:|[?#].*$/gis, '').replace(/\/$|-\d{2,5}x\d{2,5}(?=\.\w{2,5}$)/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.length < SHORTEST ? path : name;
}

/** A context that keeps the texts of what is named. */
export function keepTold<Context extends Pick<SourceContext, 'report'>>(context: Context): {readonly told: unknown[]; readonly own: Context} {
  const told: unknown[] = [];
  const report: Report = (problem) => {
    told.push(problem.text);
    context.report(problem);
  };
  return {told, own: {...context, report}};
}

/** Names it, but for what stands somewhere in what was read or named. */
export function nameUnread(unread: readonly Unread[], read: unknown, context: Pick<SourceContext, 'report'>): void {
  const [data, words] = [JSON.stringify(read), print(read)];
  const letters = lettersOf(words);
  const isWord = (key: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${key}(?![\\p{L}\\p{N}])`, 'iu').test(words);
  let sought = 0;
  const isSaid = (text: string): boolean => {
    const key = lettersOf(text);
    if (!key) return true;
    return ++sought <= MOST_SOUGHT && (isAddress(text) ? data.includes(nameOf(text)) : key.length < SHORTEST ? isWord(key) : letters.includes(key));
  };
  for (const {path, texts} of unread) {
    const left = texts.filter((text) => !isSaid(text));
    if (left.length) tell(context, 'field-dropped', path, 'The story has no field for it.', left.join(' '));
  }
}
