import {parseAtomFeed, ParseError, parseRdfFeed, parseRssFeed} from 'feedsmith';
import {readAddress} from '../../model/address.js';
import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {resolveBase} from './address.js';
import {readAtomEntry} from './atom.js';
import {readPeople} from './authors.js';
import {isEmbargoed, readFeedDate} from './date.js';
import {openFeed, type FeedDocument} from './document.js';
import type {FeedEntry, FeedLink} from './entry.js';
import {readMedia} from './media.js';
import {placeMedia} from './place.js';
import {readRssEntry} from './rss.js';
import {findWarning} from './rss-media.js';
import {nameCut, nameOthers, readFeedBody, readFeedLine, readSummary, type FeedText} from './texts.js';
import {findUnread} from './unread.js';
import {isArticleItem, readExport} from './wordpress.js';
import {readPicture} from '../html/line.js';
import {stated, type DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {keepTold, nameUnread} from '../unread.js';

/**
 * Reads a feed of RSS 0.9 to 2.0 or Atom, or an export of WordPress: the first item, or the one named. Bodies of HTML go through the one mapper.
 *
 * @throws {StoryError} if it is no feed or broken, the item is not in it, or is not for publication
 */
export async function readFeed(article: Article, context: SourceContext): Promise<Draft> {
  const xml = String(article);
  const document = openFeed(xml, context, (item) => isArticleItem(xml, item));
  const entry = readExport(parse(document), document);
  refuse(entry, context);
  const base = entry.bases.reduceRight(resolveBase, context.base);
  const link = (value: string | undefined) => readAddress(value?.trim(), 'link', base ?? readAddress(entry.publisher.url, 'link'));
  const page = entry.pages.map(link).find((address) => address && /^https?:/.test(address));
  // RSS says nothing of relative addresses: what is written for a page is meant from there.
  const {told, own: keeping} = keepTold(context);
  const own: SourceContext = {...keeping, base: entry.bases.some(Boolean) ? base : (page ?? base), lang: findLang(entry) ?? context.lang};
  const [body, ...others] = entry.bodies.length ? entry.bodies : entry.summaries;
  const summaries = entry.bodies.length ? entry.summaries : [];
  const {head, pictures} = await readHead(entry, page, body, summaries, own);
  const draft = body ? await readFeedBody(body, head, own) : {...head, body: []};
  await nameOthers([...others, ...summaries.slice(1)], [body?.value ?? '', summaries[0]?.value ?? ''], 'item', own);
  if (body && !entry.bodies.length) await nameCut(body, own);
  if (entry.elsewhere) own.report({code: 'field-dropped', path: 'body', message: 'The text lies at an address of its own.', severity: 'warning', text: entry.elsewhere});
  const media = await readMedia(entry.media, own);
  const whole = placeMedia(draft, [...media, ...pictures.map((block) => ({block, aliases: []}))], own);
  nameUnread(findUnread(xml, document.item), [whole, told], context);
  return whole;
}

function parse({format, document}: FeedDocument): FeedEntry {
  try {
    if (format === 'atom') {
      const feed = parseAtomFeed(document);
      return readAtomEntry(feed.entries?.[0] ?? {}, feed);
    }
    const feed = format === 'rdf' ? parseRdfFeed(document) : parseRssFeed(document);
    return readRssEntry(feed.items?.[0] ?? {}, feed);
  } catch (error) {
    // There is nothing in it that the library knows: an empty feed.
    if (error instanceof ParseError) return readRssEntry({}, {});
    const {message, cause} = error as Error;
    throw new StoryError('source-unreadable', `Broken XML: ${((cause as Error | undefined)?.message ?? message).slice(0, 300)}`);
  }
}

/** The form in which WordPress asks for the password of a post, in its feeds. */
const PASSWORD_FORM = /<form\b[^<>]*\bpost-password-form\b/i;

function refuse({isDraft, embargoes, bodies}: FeedEntry, context: SourceContext): void {
  if (isDraft) throw new StoryError('held-back', 'The entry is a draft.');
  if (embargoes.some((until) => until && isEmbargoed(until, context))) throw new StoryError('held-back', 'The item is under an embargo.');
  if (bodies.some(({value}) => PASSWORD_FORM.test(value))) throw new StoryError('held-back', 'The post is protected by a password.');
}

const findLang = ({lang}: FeedEntry): string | undefined => lang.map((tag) => readLang(tag?.replace('_', '-') ?? '-')).find(Boolean);

async function readHead(
  entry: FeedEntry,
  page: string | undefined,
  body: FeedText | undefined,
  [summary]: readonly FeedText[],
  context: SourceContext,
): Promise<{head: Draft; pictures: readonly DraftBlock[]}> {
  const line = async (text: FeedText | undefined) => (text ? readFeedLine(text, context) : undefined);
  const published = readFeedDate(entry.published, 'published', context);
  const updated = readFeedDate(entry.updated, 'updated', context);
  const {standfirst, others = []} = summary ? await readSummary(summary, body, context) : {};
  const warning = findWarning(entry.ratings);
  const [source, name] = [await line(entry.source?.name), await line(entry.publisher.name)];
  const rights = stated({copyright: await line(entry.copyright), license: entry.licenses.map((value) => readAddress(value, 'link', context.base)).find(Boolean)});
  const head: Draft = stated({
    lang: findLang(entry),
    id: entry.id,
    headline: await line(entry.title),
    standfirst,
    ...readPeople(entry.people, context),
    published,
    // The same as `published` until the item is changed.
    updated: updated !== undefined && Date.parse(updated) <= Date.parse(published ?? '') ? undefined : updated,
    section: entry.section,
    tags: [...new Set(entry.tags.filter(Boolean))],
    contentWarning: warning && {kinds: ['other'], text: warning},
    publisher: name && stated({name, url: readAddress(entry.publisher.url, 'link', context.base), logo: await readLogo(entry, context)}),
    source: source && stated({name: source, url: readAddress(entry.source?.url, 'link', context.base)}),
    canonicalUrl: page,
    related: readLinks(entry.related, context).filter(({title}) => title),
    translations: readLinks(entry.translations, context).filter(({lang}) => lang && lang !== findLang(entry)),
    rights: Object.keys(rights).length ? rights : undefined,
  });
  return {head, pictures: others.filter(({type}) => /^(?:image|audio|video|embed)$/.test(type))};
}

const readLogo = async ({publisher: {logo}}: FeedEntry, context: SourceContext) => (logo ? readPicture({src: logo}, context) : undefined);

function readLinks(links: readonly FeedLink[], {base}: SourceContext): {url: string; title?: string; lang?: string}[] {
  return links.flatMap(({url: given, title, lang}) => {
    const url = readAddress(given, 'link', base);
    return url ? [stated({url, ...(title && {title}), ...(lang && {lang: readLang(lang) ?? ''})})] : [];
  });
}
