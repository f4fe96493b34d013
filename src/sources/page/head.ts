import {readAddress} from '../../model/address.js';
import {readDate, readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {isThirdPartyPicture} from '../../providers/pictures.js';
import {readName} from '../author-name.js';
import {nameLeftOut} from '../left-out.js';
import {lineOf} from './length.js';
import type {SourceContext} from '../source.js';

/** The head of a web page: what stands in `meta`, `link` and `html`, by name; the first of each counts. */
type Metas = ReadonlyMap<string, readonly string[]>;

function readMetas(page: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
    const content = lineOf(meta.getAttribute('content'));
    if (name && content) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

/** Takes the name of the site off the title of a page: “Headline | Example News”. */
export function stripSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site) return title;
  const end = title.slice(-site.length).toLowerCase() === site.toLowerCase() ? title.slice(0, -site.length).trimEnd() : '';
  return /\S\s*[|–—·:»-]$/.test(end) ? end.slice(0, -1).trimEnd() : title;
}

/** Names of people, each once; what is none is named. */
function readNames(names: readonly string[], context: SourceContext): {name: string}[] {
  const all = [...new Set(names)];
  for (const name of all) if (!readName(name)) nameLeftOut(context, 'author-dropped', 'meta', name);
  return [...new Set(all.map(readName).filter(Boolean))].map((name) => ({name}));
}

function readImage(metas: Metas, base: string | undefined): object | undefined {
  const first = (...names: string[]) => names.map((name) => metas.get(name)?.[0]).find(Boolean);
  const given = first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src');
  const src = readAddress(given?.replace(/^\/\//, 'https://'), 'media', base);
  if (!src || isThirdPartyPicture(src)) return undefined;
  const [width, height] = [Number(metas.get('og:image:width')?.[0]), Number(metas.get('og:image:height')?.[0])];
  const alt = first('og:image:alt', 'twitter:image:alt');
  return {src, ...(width > 0 && height > 0 && {width, height}), ...(alt && {alt})};
}

/** Other languages of the story (`link rel=alternate hreflang`), each once, without the page's own. */
function readTranslations(page: Document, lang: string | undefined, base: string | undefined): object[] {
  const found = new Map<string, string>();
  for (const link of page.querySelectorAll('link[hreflang][href]')) {
    const tag = readLang(link.getAttribute('hreflang') ?? '');
    const url = readAddress(link.getAttribute('href'), 'link', base);
    if (!tag || !url || tag === 'x-default' || tag.split('-')[0] === lang?.split('-')[0]) continue;
    if (/(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? '') && !found.has(tag)) found.set(tag, url);
  }
  return [...found].map(([tag, url]) => ({lang: tag, url}));
}

const hrefOf = (page: Document, rel: string, base: string | undefined) =>
  readAddress(page.querySelector(`link[rel~="${rel}" i][href]`)?.getAttribute('href'), 'link', base);

/**
 * What the head of a web page says of the story in it, beside its JSON-LD: Open Graph, `article:*`, Twitter's, `citation_*`, `parsely-*`, and links.
 * Dates only from `article:published_time` and `article:modified_time` (formats.md, rule 11); a date without offset is none.
 */
export function readPageHead(page: Document, context: SourceContext): Draft {
  const {base} = context;
  const metas = readMetas(page);
  const first = (...names: string[]) => names.map((name) => metas.get(name)?.[0]).find(Boolean);
  const site = first('og:site_name', 'application-name');
  const lang = [page.documentElement.lang, first('content-language'), first('og:locale')?.replace('_', '-')].map((tag) => tag && readLang(tag)).find(Boolean);
  const title = first('og:title', 'citation_title', 'parsely-title', 'twitter:title', 'dc.title') ?? lineOf(page.querySelector('title')?.textContent);
  const names = ['author', 'article:author', 'parsely-author', 'citation_author', 'dc.creator'].map((name) => readNames(metas.get(name) ?? [], context));
  const image = readImage(metas, base);
  const translations = readTranslations(page, lang, base);
  const [license, copyright] = [hrefOf(page, 'license', base), first('copyright', 'dc.rights', 'dcterms.rights', 'rights')];
  return Object.fromEntries(
    Object.entries({
      lang,
      headline: stripSite(title, site),
      authors: names.find((list) => list.length),
      published: readDate(first('article:published_time', 'og:article:published_time')),
      updated: readDate(first('article:modified_time', 'og:article:modified_time')),
      section: first('article:section', 'parsely-section'),
      tags: metas.get('article:tag'),
      leadImage: image,
      publisher: site && {name: site},
      canonicalUrl: hrefOf(page, 'canonical', base) ?? readAddress(first('og:url'), 'link', base),
      translations: translations.length ? translations : undefined,
      rights: (license || copyright) && {...(copyright && {copyright}), ...(license && {license})},
    }).filter(([, value]) => value),
  );
}
