import type {Draft} from '../model/draft.js';
import {StoryError, type Report} from '../model/problem.js';
import {isAns} from './ans/shape.js';
import {isAppleNews} from './apple-news/shape.js';
import {isFeed} from './feed/shape.js';
import {isGhost} from './ghost/shape.js';
import {isJsonFeed} from './json-feed/shape.js';
import {isJsonLd} from './json-ld/shape.js';
import {isNinjs} from './ninjs/shape.js';
import {isOwn, readOwn} from './own.js';
import type {Article, Source, SourceContext, SourceWindow} from './source.js';
import {isWordPress} from './wordpress/shape.js';

/** A source, how it is told from the data, and how its reader is had. */
export interface SourceRow {
  readonly name: string;
  /** Whether this is the source of the article; `mediaType` is the server's word, without parameters. */
  recognises(article: Article, mediaType?: string): boolean;
  /** Whether reading it parses HTML, so that it needs a DOM. */
  readonly needsDom: boolean;
  /** The reader, loaded by need. */
  load(): Promise<Source['read']>;
}

/** A document type, or an element that only a whole page has; comments and an XML declaration may come before. */
const STARTS_PAGE = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)[\s>]/i;
const STARTS_WITH_TAG = /^\s*<[!?a-z]/i;
/** The media types of words for people. JSON that is one word or number, a program or a file of another kind is no story of one line. */
const WORDS = /^(?:text\/(?!css|javascript|\w*json)|application\/octet-stream$)/;

/** All sources, asked in this order. */
export const sources: readonly SourceRow[] = [
  {
    name: 'article-story',
    recognises: isOwn,
    needsDom: false,
    load: async () => readOwn,
  },
  {
    name: 'wordpress',
    recognises: isWordPress,
    needsDom: true,
    load: async () => {
      // Its body is HTML: both are asked for at once.
      const [{readWordPress}] = await Promise.all([import('./wordpress/wordpress.js'), import('./html/html.js')]);
      return readWordPress;
    },
  },
  {
    name: 'ghost',
    recognises: isGhost,
    needsDom: true,
    load: async () => {
      const [{readGhost}] = await Promise.all([import('./ghost/ghost.js'), import('./html/html.js')]);
      return readGhost;
    },
  },
  {
    name: 'feed',
    recognises: isFeed,
    needsDom: true,
    load: async () => {
      const [{readFeed}] = await Promise.all([import('./feed/feed.js'), import('./html/html.js')]);
      return readFeed;
    },
  },
  {
    name: 'json-feed',
    recognises: isJsonFeed,
    needsDom: true,
    load: async () => {
      const [{readJsonFeed}] = await Promise.all([import('./json-feed/json-feed.js'), import('./html/html.js')]);
      return readJsonFeed;
    },
  },
  {
    name: 'ninjs',
    recognises: isNinjs,
    needsDom: true,
    load: async () => {
      const [{readNinjs}] = await Promise.all([import('./ninjs/ninjs.js'), import('./html/html.js')]);
      return readNinjs;
    },
  },
  {
    name: 'ans',
    recognises: isAns,
    needsDom: true,
    load: async () => {
      const [{readAns}] = await Promise.all([import('./ans/ans.js'), import('./html/html.js')]);
      return readAns;
    },
  },
  {
    name: 'apple-news',
    recognises: isAppleNews,
    needsDom: true,
    load: async () => {
      const [{readAppleNews}] = await Promise.all([import('./apple-news/apple-news.js'), import('./html/html.js')]);
      return readAppleNews;
    },
  },
  {
    name: 'json-ld',
    recognises: isJsonLd,
    needsDom: true,
    load: async () => (await import('./json-ld/json-ld.js')).readJsonLd,
  },
  {
    name: 'page',
    recognises: (article) => typeof article === 'string' && STARTS_PAGE.test(article),
    needsDom: true,
    load: async () => (await import('./page/page.js')).readPage,
  },
  {
    name: 'html',
    recognises: (article, mediaType) =>
      typeof article === 'string' ? mediaType === 'text/html' || STARTS_WITH_TAG.test(article) : 'nodeType' in article,
    needsDom: true,
    load: async () => (await import('./html/html.js')).readHtml,
  },
  {
    name: 'text',
    // Bytes of a program or a picture hold a zero somewhere, words none.
    recognises: (article, mediaType) => typeof article === 'string' && (!mediaType || (WORDS.test(mediaType) && !article.includes('\0'))),
    needsDom: false,
    load: async () => {
      const [{readText}, {loadProviders}] = await Promise.all([import('./text.js'), import('../providers/find.js')]);
      return async (article, context) => {
        if (typeof article !== 'string') throw new StoryError('source-unreadable', 'Data, and no text.');
        await loadProviders(article);
        return readText(article, context);
      };
    },
  },
];

/** What is known of an article before its source is: the name of the source, if the caller says it, and the server's media type. */
export interface SourceHints {
  readonly type?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** The source of an article: the one that the caller names, else the first that recognises it. */
export function findSource(article: Article, {type, mediaType}: SourceHints): SourceRow | undefined {
  return sources.find((source) => (type ? source.name === type : source.recognises(article, mediaType)));
}

/** What the caller knows beside the article. The DOM is that of the document, if one is handed in, else the page's own. */
type Known = Omit<SourceContext, 'window'> & SourceHints & {readonly document?: Document | undefined; readonly bytes?: Blob | undefined};

/** What shows that a text that was read as UTF-8 is in another encoding: bytes that are none, the zeros of UTF-16, the escapes of ISO-2022. */
// eslint-disable-next-line no-control-regex -- controls are what is looked for
const FOREIGN = /[\0\x1b\ufffd]/;

async function decodeArticle(bytes: Blob, report: Report): Promise<string> {
  const {decode} = await import('./decode.js');
  const {text, problems} = decode(new Uint8Array(await bytes.arrayBuffer()), /charset="?([\w.:-]+)/.exec(bytes.type)?.[1]);
  for (const problem of problems) report(problem);
  return text;
}

/**
 * Reads an article of whatever format into a draft.
 *
 * @throws {StoryError} if no source knows it, its reader cannot be had, or there is no story in it
 */
export async function readArticle(given: Article, {document, bytes, ...known}: Known): Promise<Draft> {
  const article = bytes && typeof given === 'string' && FOREIGN.test(given) ? await decodeArticle(bytes, known.report) : given;
  const source = findSource(article, known);
  if (!source) throw new StoryError('source-unreadable', `Of no known format${known.mediaType ? `: ${known.mediaType}` : ''}.`);
  const read = await source.load().catch((error: unknown) => {
    throw new StoryError('part-missing', `The reader for ${source.name} is missing. ${error}`);
  });
  return read(article, {...known, window: (document?.defaultView ?? globalThis) as SourceWindow});
}
