import type {RdfFeed, RssFeed} from 'feedsmith';
import type {FeedEntry} from './entry.js';
import {kindOf, type FeedMedium} from './media.js';
import {readRssMedia} from './rss-media.js';
import type {FeedText} from './texts.js';

type Item = RssFeed.Item<string>;
type Feed = RssFeed.Feed<string>;
type Link = NonNullable<NonNullable<Item['atom']>['links']>[number];
type Enclosure = {readonly [name in 'url' | 'type']?: string | undefined};

/** RSS does not say whether a text is HTML. */
const open = (value: string | undefined): FeedText[] => (value ? [{value, kind: 'open'}] : []);
const html = (value: string | undefined): FeedText[] => (value ? [{value, kind: 'html'}] : []);
const plain = (value: string | undefined): FeedText[] => (value ? [{value, kind: 'plain'}] : []);
const isAddress = (text: string | undefined) => /^https?:\/\//i.test(text ?? '');

/** What an item of RSS says; the fields of RSS 1.0 are among those of 2.0. */
export function readRssEntry(item: Item | RdfFeed.Item<string>, feed: Feed | RdfFeed.Feed<string>): FeedEntry {
  const {title, link, description, atom, cc, dc, dcterms, content, media, xml} = item;
  const {guid, authors = [], categories = [], enclosures = [], pubDate, source, itunes, prism, creativeCommons} = item as Item;
  const {language, copyright, image, itunes: itunesOfFeed, creativeCommons: commonsOfFeed} = feed as Feed;
  const guidAddress = guid?.isPermaLink !== false && isAddress(guid?.value) ? guid?.value : undefined;
  const links = atom?.links ?? [];
  const atomText = ({value, type}: {value?: string | undefined; type?: string | undefined} = {}): FeedText[] => (type === 'html' || type === 'xhtml' ? html(value) : plain(value));
  const names = [...(dc?.creators ?? []), ...(dcterms?.creators ?? [])].map((name) => ({name}));
  const people = names.length ? names : [...authors.map(({name, email, link: url}) => ({name, email, url})), ...(atom?.authors ?? []).map(({name, email, uri}) => ({name, email, url: uri}))];
  return {
    id: guid?.value ?? atom?.id ?? dc?.identifiers?.[0] ?? (item as RdfFeed.Item<string>).rdf?.about,
    pages: [...links.filter(({rel}) => rel === 'canonical').map(({href}) => href), link, ...links.filter(({rel}) => rel === 'alternate').map(({href}) => href), guidAddress],
    title: [...open(title), ...open(dc?.titles?.[0]), ...open(itunes?.title)][0],
    bodies: [...html(content?.encoded), ...atomText(atom?.content)],
    summaries: [...atomText(atom?.summary), ...open(description), ...open(dc?.descriptions?.[0]), ...open(dcterms?.abstracts?.[0]), ...open(itunes?.summary), ...open(itunes?.subtitle)],
    people: people.length ? people : itunes?.author ? [{name: itunes.author}] : [],
    published: [pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], dcterms?.dates?.[0], atom?.published],
    updated: [atom?.updated, dcterms?.modified?.[0]],
    tags: [...categories.map(({name}) => name), ...(dc?.subjects ?? []).flatMap((subject) => subject.split(/\s*[,;]\s*/))],
    lang: [xml?.lang, dc?.languages?.[0], language, feed.dc?.languages?.[0], feed.xml?.lang],
    bases: [xml?.base, feed.xml?.base],
    publisher: {name: open(feed.title)[0], url: feed.link, logo: image?.url ?? itunesOfFeed?.image},
    source: source?.title ? {name: open(source.title)[0]} : undefined,
    copyright: [...open(dc?.rights?.[0]), ...open(dcterms?.rights?.[0]), ...atomText(atom?.rights), ...open(copyright), ...open(feed.dc?.rights?.[0])][0],
    licenses: [cc?.license, media?.licenses?.[0]?.href, creativeCommons?.licenses?.[0], ...links.filter(({rel}) => rel === 'license').map(({href}) => href), feed.cc?.license, commonsOfFeed?.licenses?.[0]],
    related: links.flatMap(({rel, href, title: name}) => (rel === 'related' && href ? [{url: href, title: name}] : [])),
    translations: links.flatMap(({rel, href, hreflang, title: name}) => (rel === 'alternate' && href && hreflang ? [{url: href, lang: hreflang, title: name}] : [])),
    media: [...readRssMedia(media), ...[...enclosures, ...links.flatMap(readLink)].flatMap((enclosure) => readEnclosure(enclosure, item as Item)), ...(itunes?.image ? [picture(itunes.image)] : [])],
    ratings: media?.ratings ?? [],
    embargoes: [prism?.embargoDate],
  };
}

const picture = (url: string): FeedMedium => ({kind: 'image', files: [{url}]});

/** An enclosure as Atom writes it. */
const readLink = ({rel, href: url, type}: Link): Enclosure[] => (rel === 'enclosure' ? [{url, type}] : []);

/** What browsers can show as captions. */
const CAPTIONS = /vtt/;

/** `duration` and captions stand beside the enclosure, in the item. */
function readEnclosure({url, type}: Enclosure, {itunes, podcast}: Item): FeedMedium[] {
  if (!url) return [];
  const kind = kindOf({url, type});
  const tracks = (podcast?.transcripts ?? []).flatMap(({url: src, type: form, language: lang}) => (src && CAPTIONS.test(form ?? '') ? [{src, lang}] : []));
  return [{kind, files: [{url, type}], ...((kind === 'audio' || kind === 'video') && {duration: itunes?.duration, tracks})}];
}
