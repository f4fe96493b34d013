/** A part loaded by need: what plugins and editors put beside a post, in fields of their own. */
import {fieldsOf, textOf, type Fields} from '../fields.js';
import {nameLeftOut} from '../left-out.js';
import type {SourceContext} from '../source.js';
import {nameUnread, textsIn} from '../unread.js';

/** Fields for search engines and social media, what a program picked or made of the post, and what describes other pages. */
const UNSEEN = /^(?:@|aioseo|rank_?math|parsely|uagb|spectra|og_|twitter|amp|footnotes|sizes|image_meta|_links|guid|slug|type|mime_type|thumbnail|upload|date|duration|position|in_?language)/i;

const strip = (text: string): string => (/^https?:\S+$/.test(text) ? text : text.replace(/<[^<>]*>/g, ' ')).trim();
/** What has no space is a code, unless it is an address or of a script that has none; what begins with a bracket is data. */
const isWords = (text: string): boolean => !/^[[{]/.test(text) && /\s|^https?:|[^\0-\u24ff]/.test(text);

/** Addresses in the attributes of a text that is HTML. */
const addressesIn = (text: string): string[] => [...text.matchAll(/\s(?:src|href)=["'](https?:[^"']{1,2000})/g)].map(([, address]) => address!);
const sayAll = (value: unknown): string[] => textsIn(value, (name) => UNSEEN.test(name)).flatMap((text) => [...(isWords(text) ? [strip(text)] : []), ...addressesIn(text)]);

/** Names the words and addresses of some fields, but for what stands in the post itself; and its date, if that says no offset. */
export function nameFields(fields: readonly (readonly [name: string, value: unknown])[], post: Fields, context: SourceContext): undefined {
  const {title, content, excerpt, link, date, date_gmt: inUtc, _embedded: embedded, jetpack_featured_media_url: picture} = post;
  if (!inUtc && date) nameLeftOut(context, 'date-unreadable', 'date', textOf(date), 'warning');
  const words = [title, content, excerpt].map((field) => strip(textOf(fieldsOf(field)['rendered'])));
  nameUnread(fields.map(([path, value]) => ({path, texts: UNSEEN.test(path) ? [] : sayAll(value)})), [words, content, link, embedded, picture], context);
  return undefined;
}
