import {readName} from '../author-name.js';
import {readPageUrl, readPictureUrl} from '../field-address.js';
import {tell, wordsIn} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {stated} from '../pieces.js';
import type {Desk} from './desk.js';

/** The public name of someone, else the full one. */
const nameOf = ({byline, name}: Fields): string => textOf(byline) || textOf(name);

/** The credit of a picture or a film: who made it, and the agency. */
export function readCredit({credits}: Fields): string {
  const {by, affiliation} = fieldsOf(credits);
  const [makers, agencies] = [by, affiliation].map((list) => [...new Set(recordsOf(list).map(nameOf).filter(Boolean))].join(', '));
  return makers !== agencies ? [makers, agencies].filter(Boolean).join('/') : makers!;
}

/** The authors of a document (`credits.by`). Others who helped are named, since the model has no field for them. */
export async function readAuthors({credits}: Fields, desk: Desk): Promise<object[]> {
  const {by, ...others} = fieldsOf(credits);
  for (const [name, list] of Object.entries(others)) {
    const names = recordsOf(list).map(nameOf).filter(Boolean).join(', ');
    if (names) tell(desk.context, 'field-dropped', `credits.${name}`, 'The story has no field for it.', names);
  }
  const authors: object[] = [];
  for (const [at, author] of recordsOf(by).entries()) authors.push(...(await readAuthor(author, desk, `credits.by[${at}]`)));
  return authors;
}

async function readAuthor(author: Fields, {context, line}: Desk, path: string): Promise<object[]> {
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
  const src = readPictureUrl(fieldsOf(author['image'])['url'], `${path}.image`, context);
  return [
    stated({
      name,
      role: textOf(author['role']),
      org: textOf(author['affiliation']) || textOf(author['org']),
      bio: await line(textOf(author['bio']) || textOf(author['long_bio']), `${path}.bio`),
      url: readPageUrl(author['url'], `${path}.url`, context),
      image: src && {src},
      links,
    }),
  ];
}
