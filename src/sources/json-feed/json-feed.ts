import {readAddress} from '../../model/address.js';
import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {readPeople, type Person} from '../feed/authors.js';
import {readFeedDate} from '../feed/date.js';
import {slugOf} from '../feed/address.js';
import {kindOf, readMedia, type FeedMedium, type MediaFile} from '../feed/media.js';
import {placeMedia} from '../feed/place.js';
import {nameOthers, readFeedBody, readFeedLine, readSummary, type FeedText} from '../feed/texts.js';
import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readPicture} from '../html/line.js';
import {pickItem} from '../item.js';
import {stated} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {nameUnread, textsIn, type Unread} from '../unread.js';

/**
 * Reads a JSON Feed of version 1.0 or 1.1, the first item or the one named, or an item alone. Only `content_html` holds HTML.
 *
 * @throws {StoryError} `item-missing` if the item is not in the feed
 */
export async function readJsonFeed(article: Article, context: SourceContext): Promise<Draft> {
  const whole = fieldsOf(article);
  const [item, feed] = Array.isArray(whole['items']) ? [pickItem(recordsOf(whole['items']), context, namesOf), whole] : [whole, {}];
  const link = (value: unknown) => readAddress(value, 'link', context.base);
  const page = link(item['url']);
  const lang = readLang(textOf(item['language']) || textOf(feed['language']) || '-');
  const own: SourceContext = {...context, base: page ?? link(feed['home_page_url']) ?? context.base, lang: lang ?? context.lang};
  const [body, other, summary] = [asText(item['content_html'], 'html'), asText(item['content_text'], 'plain'), asText(item['summary'], 'plain')];
  const text = body ?? other ?? summary;
  const head = await readHead(item, feed, {page, lang, summary: text === summary ? undefined : summary, body: text}, own);
  const draft = text ? await readFeedBody(text, head, own) : {...head, body: []};
  if (body && other) await nameOthers([other], [body.value], 'content_text', own);
  nameLink(item, text, own);
  const placed = placeMedia(draft, await readMedia(findMedia(item, own), own), own);
  nameUnread(findUnread(item), [placed, item['banner_image'], other], own);
  return placed;
}

/** Fields that are read and named above, or that no reader sees; extensions begin with a mark. */
const KNOWN = /^(?:id|url|external_url|authors?|content_\w+|summary|image|banner_image|date_\w+|tags|language)$/;
const FOR_PROGRAMS = /^(?:about|mime_type)$/;

/** What an item says beside them: files without an address, and extensions. */
const findUnread = (item: Fields): Unread[] =>
  Object.entries(item).flatMap(([path, value]) => (KNOWN.test(path) ? [] : [{path, texts: textsIn(value, (name) => FOR_PROGRAMS.test(name))}]));

const namesOf = (item: Fields) => [item['id'], item['url'], slugOf(textOf(item['url'])), item['external_url']];

const asText = (value: unknown, kind: FeedText['kind']): FeedText | undefined => (textOf(value) ? {value: textOf(value), kind} : undefined);

interface Known {
  readonly page: string | undefined;
  readonly lang: string | undefined;
  readonly summary: FeedText | undefined;
  readonly body: FeedText | undefined;
}

async function readHead(item: Fields, feed: Fields, {page, lang, summary, body}: Known, context: SourceContext): Promise<Draft> {
  const line = async (value: unknown) => readFeedLine({value: textOf(value), kind: 'plain'}, context);
  const published = readFeedDate([textOf(item['date_published'])], 'published', context);
  const updated = readFeedDate([textOf(item['date_modified'])], 'updated', context);
  const name = await line(feed['title']);
  const logo = textOf(feed['icon']);
  return stated({
    lang,
    id: textOf(item['id']) || String(numberOf(item['id']) || ''),
    headline: await line(item['title']),
    standfirst: summary && (await readSummary(summary, body, context)).standfirst,
    ...readPeople(peopleOf(item, feed), context),
    published,
    // The same as `published` until the item is changed.
    updated: updated !== undefined && Date.parse(updated) <= Date.parse(published ?? '') ? undefined : updated,
    tags: Array.isArray(item['tags']) ? item['tags'] : undefined,
    publisher: name && stated({name, url: readAddress(feed['home_page_url'], 'link', context.base), logo: logo && (await readPicture({src: logo}, context))}),
    canonicalUrl: page,
  });
}

/** Of the item, else of the feed; `author` is the one of version 1.0. */
function peopleOf(...levels: readonly Fields[]): Person[] {
  const lists = levels.flatMap(({authors, author}) => [recordsOf(authors), author ? [fieldsOf(author)] : []]);
  const people = lists.find((list) => list.some(({name, url}) => textOf(name) || textOf(url))) ?? [];
  return people.map(({name, url, avatar}) => ({name: textOf(name), url: textOf(url), picture: textOf(avatar)}));
}

/** The page elsewhere that an item is about; it is named, unless the text leads there. */
function nameLink({external_url}: Fields, body: FeedText | undefined, {report}: SourceContext): void {
  const text = textOf(external_url);
  if (text && !body?.value.includes(text)) report({code: 'field-dropped', path: 'external_url', message: 'The item is about this page.', severity: 'info', text});
}

function findMedia(item: Fields, {report}: SourceContext): FeedMedium[] {
  const [image, banner] = [textOf(item['image']), textOf(item['banner_image'])];
  const pictures: FeedMedium[] = image || banner ? [{kind: 'image', files: [{url: image || banner}]}] : [];
  const isOther = image && banner && image !== banner;
  if (isOther) report({code: 'field-dropped', path: 'banner_image', message: 'Another picture leads the story.', severity: 'info', text: banner});
  return [...pictures, ...readAttachments(item)];
}

/** Attachments of the same title are the same thing in several files (JSON Feed 1.1, “attachments”). */
function readAttachments(item: Fields): FeedMedium[] {
  const media = new Map<string, FeedMedium & {readonly files: MediaFile[]}>();
  for (const [at, {url, mime_type, title, duration_in_seconds}] of recordsOf(item['attachments']).entries()) {
    const file = {url: textOf(url), type: textOf(mime_type) || undefined};
    if (!file.url) continue;
    const kind = kindOf(file);
    const key = `${kind} ${textOf(title) || at}`;
    const seconds = numberOf(duration_in_seconds);
    const known = media.get(key);
    if (known) known.files.push(file);
    else media.set(key, {kind, files: [file], title: textOf(title) || undefined, duration: seconds > 0 ? seconds : undefined});
  }
  return [...media.values()];
}
