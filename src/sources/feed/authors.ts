import type {Draft} from '../../model/draft.js';
import {cleanText} from '../../model/text.js';
import {readName} from '../author-name.js';
import {readPictureUrl} from '../field-address.js';
import {tell} from '../field-problem.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Someone whom a format names as an author, in whatever form. */
export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
  readonly picture?: string | undefined;
  readonly role?: string | undefined;
  readonly bio?: unknown;
}

/** More the model does not hold. */
const MOST = 20;
const LONGEST = 300;
/** A name of two words or more: the least that can be told from the name of a desk or a paper in a row of names. */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3} [\p{L}\p{M}.'’-]*\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const AND = /\s+(?:and|und|et|och|og|en|&)\s+|\s*[;|]\s*/i;

/** `desk@news.example (Night desk)`, as RSS has it, and `Night desk <desk@news.example>` without the e-mail address. */
function withoutMail(name: string): string {
  const [, before, , within] = /^([^()<>]*?)\s*([(<])([^()<>]*)[)>]$/.exec(name) ?? [];
  if (before?.includes('@') && !/\s/.test(before) && within) return within.trim();
  return before && within?.includes('@') ? before : name;
}

/** The names in a row of names: “A and B”, “A, B und C”. One name alone where it is not sure that all are names. */
function splitNames(row: string): string[] {
  const [first = '', ...others] = row.split(AND);
  const names = others.length ? [...first.split(/,\s*/), ...others.flatMap((part) => part.split(/,\s*/))].filter(Boolean) : [row];
  return names.every((name) => FULL_NAME.test(name)) ? names : [row];
}

const isRow = (name: string) => AND.test(name) || name.includes(',');

/**
 * Authors of what a format names as such. Accounts, e-mail and web addresses are no names, and named; a row of names is divided where each is sure to be
 * one, else it is printed as it is.
 */
export function readPeople(people: readonly Person[], context: SourceContext): Pick<Draft, 'authors' | 'byline'> {
  const authors: object[] = [];
  const printed: string[] = [];
  let isPrinted = false;
  for (const person of people.slice(0, MOST)) {
    const given = cleanText(person.name ?? '');
    const bare = withoutMail(given.slice(0, LONGEST));
    const row = readName(bare);
    if (!row) {
      const text = given || person.email || person.url;
      if (text) tell(context, 'author-dropped', 'authors', 'It is no name of a person.', text);
      continue;
    }
    const names = splitNames(row);
    const src = names.length === 1 && readPictureUrl(person.picture, 'authors', context);
    isPrinted ||= names.length === 1 && isRow(row);
    printed.push(bare);
    if (names.length > 1) authors.push(...names.map((name) => ({name})));
    else authors.push(stated({name: row, role: person.role, url: person.url, bio: person.bio, image: src && {src}}));
  }
  const more = people.slice(MOST).map(({name, email}) => name ?? email);
  if (more.length) tell(context, 'cut', 'authors', 'More authors than a story can hold.', more.join(', '), 'warning');
  const unique = [...new Map(authors.map((author) => [(author as {name: string}).name, author])).values()];
  return isPrinted ? {byline: printed.join(', ')} : unique.length ? {authors: unique} : {};
}
