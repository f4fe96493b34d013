/**
 * What a reader of the original would see: counted on the input itself, by nothing that the sources use. The test of losses holds what was read
 * against it.
 */
import {JSDOM} from 'jsdom';

/** A run of words as it stands in one text node, or the address of a picture or frame. */
export interface Seen {
  readonly kind: 'words' | 'picture' | 'frame';
  readonly what: string;
}

type Data = Record<string, unknown>;

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'IFRAME', 'NOSCRIPT', 'SVG', 'svg', 'math']);
const parser = new JSDOM('').window;

/** The words, pictures and frames of HTML, in order. */
export function seeHtml(html: string): Seen[] {
  const {body} = new parser.DOMParser().parseFromString(html, 'text/html');
  const seen: Seen[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) seen.push(...seeText(node.textContent ?? ''));
    const element = node as Element;
    if (node.nodeType !== 1 || (UNSEEN.has(element.nodeName) && element.nodeName !== 'IFRAME')) return;
    const address = element.getAttribute('data-src') ?? element.getAttribute('data-lazy-src') ?? element.getAttribute('data-original') ?? element.getAttribute('src') ?? '';
    if (element.nodeName === 'IMG' && address && !address.startsWith('data:')) seen.push({kind: 'picture', what: address});
    if (/^(?:IFRAME|VIDEO|AUDIO|EMBED)$/.test(element.nodeName) && address) seen.push({kind: 'frame', what: address});
    if (element.nodeName !== 'IFRAME') element.childNodes.forEach(walk);
  };
  walk(body);
  return seen;
}

/** The words of plain text, a line at a time. */
export function seeText(text: string): Seen[] {
  return text.split(/\n+/).flatMap((line): Seen[] => (line.trim() ? [{kind: 'words', what: line.trim()}] : []));
}

const textOrHtml = (text: unknown): Seen[] => (typeof text !== 'string' ? [] : /<\w+[\s>/]/.test(text) ? seeHtml(text) : seeText(text));
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const get = (data: unknown, ...path: (string | number)[]): unknown => path.reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);

/** All strings under some keys, however deep. */
function collect(data: unknown, keys: RegExp): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => collect(item, keys));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (keys.test(key) && typeof value === 'string' ? [value] : collect(value, keys)));
}

function seeFeed(xml: string): Seen[] {
  const feed = new parser.DOMParser().parseFromString(xml, 'text/xml');
  const item = feed.querySelector('item, entry');
  const child = (...names: string[]) => [...(item?.children ?? [])].find((element) => names.includes(element.nodeName));
  const body = child('content:encoded', 'content') ?? child('description', 'summary');
  if (!body) return [];
  return body.children.length ? seeHtml(new parser.XMLSerializer().serializeToString(body)) : textOrHtml(body.textContent);
}

const first = (data: unknown): unknown => (Array.isArray(data) ? data[0] : data);

/** Where each format has its body; what is told by the folder of the corpus is the format. */
const bodies: Readonly<Record<string, (raw: string) => Seen[]>> = {
  'wordpress-live': (raw) => seeHtml(String(get(first(JSON.parse(raw)), 'content', 'rendered') ?? '')),
  'wp-rest': (raw) => seeHtml(String(get(first(JSON.parse(raw)), 'content', 'rendered') ?? '')),
  'ghost-live': (raw) => seeHtml(String(get(JSON.parse(raw), 'posts', 0, 'html') ?? '')),
  ghost: (raw) => seeHtml(String(get(JSON.parse(raw), 'posts', 0, 'html') ?? get(JSON.parse(raw), 'db', 0, 'data', 'posts', 0, 'html') ?? '')),
  jsonfeed: (raw) => {
    const item = get(JSON.parse(raw), 'items', 0);
    return get(item, 'content_html') === undefined ? textOrHtml(get(item, 'content_text')) : seeHtml(String(get(item, 'content_html')));
  },
  feed: seeFeed,
  ninjs: (raw) => {
    const data = JSON.parse(raw) as Data;
    const key = Object.keys(data).find((name) => /^body_?x?html$|^body_?text$/i.test(name));
    return [...listOf(data['bodies']).slice(0, 1).map((body) => get(body, 'value')), ...(key ? [data[key]] : [])].slice(0, 1).flatMap(textOrHtml);
  },
  ans: (raw) => {
    const data = first(JSON.parse(raw));
    return collect(get(data, 'content_elements'), /^(?:content|text|caption|subtitle)$/).flatMap(textOrHtml);
  },
  anf: (raw) => collect(get(JSON.parse(raw), 'components'), /^(?:text|caption|html)$/).flatMap((value) => textOrHtml(String(value).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))),
  'schema-org': (raw) => textOrHtml(get(JSON.parse(raw), 'articleBody')),
  html: seeHtml,
  text: seeText,
};

const FORMATS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/\.(?:xml|rss|atom)$/, 'feed'],
  [/\.html?$/, 'html'],
  [/\.txt$/, 'text'],
  [/made\/wp-rest/, 'wordpress-live'],
  [/made\/ghost/, 'ghost-live'],
  [/made\/anf/, 'anf'],
];

/** What a file of the corpus shows, by its path inside it. */
export function takeInventory(path: string, raw: string): Seen[] {
  const format = FORMATS.find(([pattern]) => pattern.test(path))?.[1] ?? path.split('/')[0]!;
  return bodies[format]?.(raw) ?? [];
}
