import type {Article} from '../source.js';

const XML_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+)?xml$/;
const FEED_ROOT = /^(?:rss|feed|rdf)$/;
const PAGE_ROOT = /^(?:html|svg|math)$/;

/** Where the first tag stands, after XML declaration, comments and document type; -1 where there is none. */
export function findRoot(xml: string): number {
  let at = xml.indexOf('<');
  while (/[!?]/.test(xml[at + 1] ?? '')) {
    const isComment = xml.startsWith('<!--', at);
    const [opened, close] = isComment ? [at + 4, '-->'] : xml[at + 1] === '?' ? [at + 2, '?>'] : [findSubsetEnd(xml, at), '>'];
    const end = xml.indexOf(close, opened);
    if (end < 0) return -1;
    at = xml.indexOf('<', end + close.length);
  }
  return at;
}

/** The end of the declarations that a document type holds in brackets; where it has none, the place itself. */
function findSubsetEnd(xml: string, at: number): number {
  const open = xml.slice(at, xml.indexOf('>', at)).indexOf('[');
  return open < 0 ? at : Math.max(xml.indexOf(']', at + open), at);
}

/** The name of the first tag without its prefix, in lower case. */
const rootOf = (xml: string): string => /^<(?:[^\s<>/:]{1,40}:)?([^\s<>/:]{1,40})/.exec(xml.slice(findRoot(xml)).slice(0, 100))?.[1]?.toLowerCase() ?? '';

/** Whether this is a feed, or other XML that is no page: text that a feed's reader must answer for. */
export function isFeed(article: Article, mediaType = ''): boolean {
  if (typeof article !== 'string' || !/^\s*</.test(article)) return false;
  const root = rootOf(article);
  return FEED_ROOT.test(root) || (!!root && !PAGE_ROOT.test(root) && (XML_TYPE.test(mediaType) || /^\s*<\?xml\s/.test(article)));
}
