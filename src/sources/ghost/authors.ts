import {readName} from '../author-name.js';
import {readPictureUrl} from '../field-address.js';
import {recordsOf, textOf, type Fields} from '../fields.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Fields of an author that hold a name on a platform, and what stands before it in an address; names of Mastodon say their server (`@ann@social.example`). */
const ACCOUNTS: Readonly<Record<string, string>> = {
  facebook: 'https://www.facebook.com/',
  twitter: 'https://x.com/',
  threads: 'https://www.threads.net/@',
  bluesky: 'https://bsky.app/profile/',
  mastodon: 'https://',
  tiktok: 'https://www.tiktok.com/@',
  youtube: 'https://www.youtube.com/',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/in/',
};

function readLinks(author: Fields, website: string): object[] {
  const accounts = Object.entries(ACCOUNTS).flatMap(([field, before]) => {
    const account = textOf(author[field]).replace(/^@?([\w.-]+)@([\w.-]+)$/, 'https://$2/@$1');
    // Of a channel of YouTube the mark is part of the address.
    const url = /^https?:/.test(account) ? account : before + (field === 'youtube' ? account : account.replace(/^@/, ''));
    return account ? [{platform: field === 'twitter' ? 'x' : field, url}] : [];
  });
  return [...(website ? [{platform: 'website', url: website}] : []), ...accounts];
}

/** Pages of an author or a post that is not public are this. */
export const isNoPage = (url: string): boolean => url.endsWith('/404/');

/** The authors of a post, in order; `say` reads a text of Ghost. */
export const readGhostAuthors = (authors: unknown, say: (value: unknown) => string, context: SourceContext): object[] =>
  recordsOf(authors).flatMap((author) => readAuthor(author, say, context) ?? []);

function readAuthor(author: Fields, say: (value: unknown) => string, context: SourceContext): object | undefined {
  const given = textOf(author['name']);
  const name = readName(given);
  const bio = textOf(author['bio']);
  const [url, website, picture] = [author['url'], author['website'], author['profile_image']].map(say) as [string, string, string];
  if (!name) {
    const words = `${given} ${bio}`.trim();
    if (words) nameLeftOut(context, 'author-dropped', 'authors', words);
    return undefined;
  }
  const src = readPictureUrl(picture, 'authors.profile_image', context);
  return stated({name, bio, url: !isNoPage(url) && url, image: src && {src}, links: readLinks(author, website)});
}
