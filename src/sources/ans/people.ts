import {readName} from '../author-name.js';
import {readPageUrl, readPictureUrl} from '../field-address.js';
import {tell, wordsIn} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {stated} from '../pieces.js';
import type {Desk} from './desk.js';

/** The public name of someone, else the full one. */
const nameOf = ({byline, name}: Fields): string => textOf(byline) || textOf(name);

const namesIn = (list: unknown): string => [...new Set(recordsOf(list).map(nameOf).filter(Boolean))].join(', ');

function creditOf(credits: unknown): string {
  const {by, affiliation} = fieldsOf(credits);
  return [...new Set([namesIn(by), namesIn(affiliation)])].filter(Boolean).join('/');
}

/** The credit of a picture or a film: who made it, and the agency. Those that are only to be shown stand there where nobody else is known. */
export const readCredit = ({credits, vanity_credits}: Fields): string => creditOf(credits) || creditOf(vanity_credits);

/** Names who else helped with a document or a picture, for whom there is no field, and who is to be shown in the place of others; but not who is `shown`. */
export function nameHelpers({credits, vanity_credits}: Fields, {context}: Desk, path: string, shown: string): void {
  const {by: _, ...others} = fieldsOf(credits);
  const helpers = Object.entries({credits: others, vanity_credits}).flatMap(([field, lists]) => Object.entries(fieldsOf(lists)).map(([name, list]) => [`${field}.${name}`, namesIn(list)] as const));
  for (const [place, names] of helpers) {
    if (names && !shown.includes(names)) tell(context, 'field-dropped', path + place, 'The story has no field for it.', names);
  }
}

/** A portrait, or what stands for a film until it plays: a picture without words, which must not lie with a third party. */
export function readStill(value: unknown, {context}: Desk, path: string): object | undefined {
  const image = fieldsOf(value);
  const src = readPictureUrl(image['url'], path, context);
  return src ? stated({src, alt: textOf(image['alt_text']), credit: readCredit(image)}) : undefined;
}

/** The authors of a document (`credits.by`). Others who helped are named, since the model has no field for them. */
export async function readAuthors(story: Fields, desk: Desk): Promise<object[]> {
  const {by} = fieldsOf(story['credits']);
  nameHelpers(story, desk, '', namesIn(by));
  const authors: object[] = [];
  for (const [at, author] of recordsOf(by).entries()) authors.push(...(await readAuthor(author, desk, `credits.by[${at}]`)));
  return authors;
}

async function readAuthor(author: Fields, desk: Desk, path: string): Promise<object[]> {
  const {context, line} = desk;
  const given = nameOf(author);
  const name = readName(given);
  if (!name) {
    tell(context, 'author-dropped', path, 'It is no name of an author.', given || wordsIn(author['referent']));
    return [];
  }
  const links = recordsOf(author['social_links'] ?? author['socialLinks']).flatMap((account, at) => {
    const url = readPageUrl(account['url'], `${path}.social_links[${at}]`, context);
    return url ? [{platform: textOf(account['site']) || new URL(url).hostname, url}] : [];
  });
  return [
    stated({
      name,
      role: textOf(author['role']),
      org: textOf(author['affiliation']) || textOf(author['org']),
      bio: await line(textOf(author['bio']) || textOf(author['long_bio']), `${path}.bio`),
      url: readPageUrl(author['url'], `${path}.url`, context),
      image: readStill(author['image'], desk, `${path}.image`),
      links,
    }),
  ];
}
