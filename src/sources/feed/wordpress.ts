import {StoryError} from '../../model/problem.js';
import type {FeedDocument} from './document.js';
import type {FeedEntry} from './entry.js';
import {kindOf} from './media.js';
import {childrenOf, textIn, type XmlElement} from './outline.js';
import type {FeedText} from './texts.js';

const field = (xml: string, parts: readonly XmlElement[], name: string): string => {
  const found = parts.find((part) => part.name === name);
  return found ? textIn(xml, found) : '';
};

const NO_STORY = /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/;

/** Whether an item of an export is something that people read: no picture, menu or setting of the site. */
export const isArticleItem = (xml: string, item: XmlElement): boolean => !NO_STORY.test(field(xml, childrenOf(xml, item), 'wp:post_type'));

/** `2013-06-07 03:00:44`, which is UTC and does not say so; WordPress writes zeros for a date that is not known. */
const dateOf = (text: string): string | undefined => (/^[1-9]/.test(text) ? `${text.replace(' ', 'T')}Z` : undefined);

/**
 * What an export of WordPress (WXR) says beside the fields of RSS: names instead of accounts, terms by kind, the picture that is another item, and text whose
 * paragraphs are empty lines. Of any other feed nothing changes.
 *
 * @throws {StoryError} `held-back` if the item is not published
 */
export function readExport(entry: FeedEntry, {xml, head, items, item}: FeedDocument): FeedEntry {
  const parts = childrenOf(xml, item);
  const said = (name: string) => field(xml, parts, name);
  const status = said('wp:status');
  if (!status) return entry;
  if (status !== 'publish') throw new StoryError('held-back', `The item is not published: its status is ${status.slice(0, 50)}.`);
  if (said('wp:post_password')) throw new StoryError('held-back', 'The item is protected by a password.');
  const categories = parts.filter(({local}) => local === 'category');
  const accounts = readAccounts(xml, head);
  const terms = (domain: string) => categories.filter((one) => xml.slice(one.start, one.inner).includes(`domain="${domain}"`)).map((one) => textIn(xml, one));
  const [section, ...more] = terms('category');
  return {
    ...entry,
    id: entry.id ?? said('wp:post_id'),
    bodies: entry.bodies.map((text) => ({...text, value: addParagraphs(text.value)})),
    summaries: asText(said('excerpt:encoded')),
    people: entry.people.map((person) => ({...person, name: accounts.get(person.name ?? '') || person.name})),
    published: [...entry.published.filter((date) => !/-0001|^\s*$/.test(date ?? '')), dateOf(said('wp:post_date_gmt'))],
    updated: [dateOf(said('wp:post_modified_gmt'))],
    section,
    tags: [...more, ...terms('post_tag')],
    media: [...readThumbnail(xml, parts, items), ...readEnclosure(metaOf(xml, parts, 'enclosure')), ...entry.media],
  };
}

const asText = (value: string): FeedText[] => (value ? [{value, kind: 'html'}] : []);

/** `dc:creator` is the account; the names that belong to accounts stand in the head. */
function readAccounts(xml: string, head: readonly XmlElement[]): ReadonlyMap<string, string> {
  const authors = head.filter(({name}) => name === 'wp:author').map((author) => childrenOf(xml, author));
  return new Map(authors.map((parts) => [field(xml, parts, 'wp:author_login'), field(xml, parts, 'wp:author_display_name')]));
}

/** The featured image: an item of its own, whose excerpt is the caption. */
function readThumbnail(xml: string, parts: readonly XmlElement[], items: readonly XmlElement[]): FeedEntry['media'] {
  const id = metaOf(xml, parts, '_thumbnail_id');
  if (!id) return [];
  for (const other of items) {
    // Looked at only where the number stands in it at all: an export may be large.
    if (!xml.slice(other.start, other.end).includes(id)) continue;
    const found = childrenOf(xml, other);
    const url = field(xml, found, 'wp:post_id') === id && field(xml, found, 'wp:attachment_url');
    if (!url) continue;
    const [caption] = asText(field(xml, found, 'excerpt:encoded'));
    return [{kind: 'image', files: [{url}], alt: metaOf(xml, found, '_wp_attachment_image_alt'), caption}];
  }
  return [];
}

/** The address, the size and the type of a file, a line each, which the site's own feed gives as its enclosure. */
function readEnclosure(meta: string): FeedEntry['media'] {
  const [url, , type] = meta.split('\n').map((line) => line.trim());
  return url ? [{kind: kindOf({url, type}), files: [{url, type}]}] : [];
}

function metaOf(xml: string, parts: readonly XmlElement[], key: string): string {
  for (const meta of parts.filter(({name}) => name === 'wp:postmeta')) {
    const pair = childrenOf(xml, meta);
    if (field(xml, pair, 'wp:meta_key') === key) return field(xml, pair, 'wp:meta_value');
  }
  return '';
}

const KEPT = /(<\/?(?:pre|script|style|textarea)\b[^<>]*>)/i;
const BLOCKS =
  'address|article|aside|audio|blockquote|d[dlt]|details|div|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|ol|p|pre|script|section|style|summary|table|t[dhr]|tbody|tfoot|thead|ul|video';
const STARTS_WITH_BLOCK = new RegExp(`^\\s*<(?:\\/|!--|(?:${BLOCKS})[\\s/>])`, 'i');

/** Makes paragraphs of empty lines and breaks of other line ends, as WordPress does when it shows a post (`wpautop`). */
export function addParagraphs(content: string): string {
  let kept = 0;
  return content
    .replace(/\r\n?/g, '\n')
    .split(KEPT)
    .map((part, at) => {
      if (at % 2) kept = Math.max(0, kept + (part.startsWith('</') ? -1 : 1));
      return at % 2 || kept ? part : addToText(part);
    })
    .join('');
}

const addToText = (html: string): string =>
  html
    .split(/\n[^\S\n]*\n\s*/)
    .map((chunk) => (!chunk.trim() || STARTS_WITH_BLOCK.test(chunk) ? chunk : `<p>${chunk.trim().replace(/\n/g, '<br>\n')}</p>`))
    .join('\n\n');
