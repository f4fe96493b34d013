import {isThirdPartyPicture} from '../../providers/pictures.js';
import {readName} from '../author-name.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readInlineHtml, readPicture, readPlainHtml} from '../html/line.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** More the model does not hold, and says so of them. */
const MOST = 20;

/**
 * The printed name. Co-Authors Plus makes terms of its authors, whose name is that of an account; the description is what it searches by: the printed
 * name, mostly the first and last name again, account, number, e-mail address.
 */
function nameOf({display_name, name, slug, description}: Fields): string {
  const isAccount = textOf(slug).startsWith('cap-');
  return textOf(display_name) || (isAccount ? (/^(.{2,100}) \1 /.exec(textOf(description))?.[1] ?? '') : textOf(name));
}

/**
 * The authors of a post: the list of a plugin (Co-Authors Plus, PublishPress), which is what is printed, else the account that wrote it. An account that
 * the plugin does not list is no author.
 */
export async function readAuthors(post: Fields, terms: readonly Fields[], context: SourceContext): Promise<unknown[]> {
  const accounts = recordsOf(fieldsOf(post['_embedded'])['author']);
  const byTerm = terms.filter(({taxonomy}) => taxonomy === 'author');
  const list = [recordsOf(post['coauthors']), recordsOf(post['authors']), byTerm].find((one) => one.some(nameOf)) ?? accounts;
  const printed = list.filter(nameOf);
  const names = new Set(printed.map(nameOf));
  for (const other of new Set([...accounts, ...list])) {
    if (!names.has(nameOf(other))) nameLeftOut(context, 'author-dropped', 'author', textOf(other['name'] ?? other['message']));
  }
  const known = new Map(accounts.map((account) => [nameOf(account), account]));
  const read = printed.map((author, at) => (at < MOST ? readAuthor({...known.get(nameOf(author)), ...author}, context) : {name: nameOf(author)}));
  return (await Promise.all(read)).filter(Boolean);
}

async function readAuthor(author: Fields, context: SourceContext): Promise<object | undefined> {
  const given = await readPlainHtml(nameOf(author), context);
  const name = readName(given);
  const description = textOf(author['description']);
  if (!name) {
    nameLeftOut(context, 'author-dropped', 'author', `${given} ${description}`);
    return undefined;
  }
  const isSearched = author['taxonomy'] && (description.includes('@') || description.startsWith(given));
  const {link, url} = author;
  return stated({
    name,
    role: author['job_title'],
    url: link,
    bio: !isSearched && (await readInlineHtml(description, context)),
    image: await readAvatar(author, context),
    links: url && url !== link && [{platform: 'website', url}],
  });
}

async function readAvatar({avatar_urls}: Fields, context: SourceContext): Promise<object | undefined> {
  // By size, the largest last.
  const src = textOf(Object.values(fieldsOf(avatar_urls)).at(-1));
  const image = src ? await readPicture({src}, context) : undefined;
  if (!image || !isThirdPartyPicture(image['src'] as string)) return image;
  nameLeftOut(context, 'field-dropped', 'avatar_urls', src);
  return undefined;
}
