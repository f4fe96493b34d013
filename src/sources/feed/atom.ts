import type {AtomFeed} from 'feedsmith';
import {resolveBase} from './address.js';
import type {FeedEntry} from './entry.js';
import {kindOf, type FeedMedium} from './media.js';
import {readRssMedia} from './rss-media.js';
import type {FeedText} from './texts.js';
import {asHtml} from './xhtml.js';

type Entry = AtomFeed.Entry<string>;
type Feed = AtomFeed.Feed<string>;
type Link = AtomFeed.Link<string>;

/** A text construct, or content that is a text; `type` may be a media type, too (RFC 4287, 4.1.3.1). */
function readText({value, type = 'text', xml}: AtomFeed.Content = {}, around: Entry['xml'] = {}, feed: Entry['xml'] = {}): FeedText[] {
  const isXhtml = /^(?:xhtml|application\/xhtml\+xml)$/i.test(type);
  if (!value || !(isXhtml || /^(?:text|html|text\/\S+)$/i.test(type))) return [];
  return [
    {
      value: isXhtml ? asHtml(value) : value,
      kind: isXhtml || /html/i.test(type) ? 'html' : 'plain',
      lang: xml?.lang,
      base: [feed.base, around.base, xml?.base].reduce(resolveBase),
    },
  ];
}

const isPage = ({rel = 'alternate', type = 'text/html', hreflang}: Link) => rel === 'alternate' && /html/i.test(type) && !hreflang;
const withRel = (links: readonly Link[], wanted: string) => links.filter(({rel}) => rel === wanted);
const hrefs = (links: readonly Link[]) => links.map(({href}) => href);

/** What an entry of Atom says. */
export function readAtomEntry(entry: Entry, feed: Feed): FeedEntry {
  const {title, summary, content, rights, links = [], source, media, dc, dcterms, xml} = entry;
  const text = (construct: AtomFeed.Content | undefined) => readText(construct, xml, feed.xml);
  const authors = [entry.authors, source?.authors, feed.authors].find((list) => list?.length) ?? [];
  const people = authors.map(({name, email, uri}) => ({name, email, url: uri}));
  const sourcePage = source?.links?.find(isPage)?.href;
  const {src} = content ?? {};
  const isPageElsewhere = !!src && /html/i.test(content?.type ?? 'html');
  return {
    id: entry.id,
    pages: [...hrefs(withRel(links, 'canonical')), ...hrefs(links.filter(isPage)), ...hrefs(withRel(links, 'alternate')), isPageElsewhere ? src : undefined],
    title: text(title)[0],
    bodies: text(content),
    elsewhere: isPageElsewhere ? src : undefined,
    summaries: [...text(summary), ...(media?.groups ?? []).flatMap(({description}): FeedText[] => (description?.value ? [{value: description.value, kind: 'open'}] : []))],
    people: people.length ? people : (dc?.creators ?? []).map((name) => ({name})),
    published: [entry.published, dc?.dates?.[0], dcterms?.issued?.[0]],
    updated: [entry.updated],
    tags: (entry.categories ?? []).map(({label, term}) => label ?? term),
    lang: [content?.xml?.lang, xml?.lang, feed.xml?.lang, dc?.languages?.[0]],
    bases: [[feed.xml?.base, xml?.base].reduce(resolveBase)],
    publisher: {name: text(feed.title)[0], url: feed.links?.find(isPage)?.href, logo: feed.logo},
    source: source?.title?.value && source.title.value !== feed.title?.value ? {name: text(source.title)[0], url: sourcePage} : undefined,
    copyright: [...text(rights), ...text(source?.rights), ...text(feed.rights)][0],
    licenses: [...hrefs(withRel(links, 'license')), entry.cc?.license, entry.creativeCommons?.licenses?.[0], ...hrefs(withRel(feed.links ?? [], 'license'))],
    related: withRel(links, 'related').flatMap(({href, title: name}) => (href ? [{url: href, title: name}] : [])),
    translations: links.flatMap(({rel = 'alternate', href, hreflang, title: name}) => (rel === 'alternate' && href && hreflang ? [{url: href, lang: hreflang, title: name}] : [])),
    media: [...readRssMedia(media), ...withRel(links, 'enclosure').flatMap(readEnclosure), ...(src && !isPageElsewhere ? readEnclosure({href: src, type: content?.type ?? ''}) : [])],
    ratings: media?.ratings ?? [],
    embargoes: [],
    isDraft: entry.app?.control?.draft,
  };
}

function readEnclosure({href: url, type, title}: Link): FeedMedium[] {
  return url ? [{kind: kindOf({url, type}), files: [{url, type}], title}] : [];
}
