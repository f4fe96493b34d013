import {StoryError} from '../model/problem.js';
import {isAns} from './ans/shape.js';
import {isAppleNews} from './apple-news/shape.js';
import {isFeed} from './feed/shape.js';
import {isGhost} from './ghost/shape.js';
import {isJsonFeed} from './json-feed/shape.js';
import {isJsonLd} from './json-ld/shape.js';
import {isNinjs} from './ninjs/shape.js';
import {isOwn, readOwn} from './own.js';
import type {Article} from './source.js';
import {html, wordpress, type SourceHints, type SourceRow} from './source-row.js';

/** A document type, or an element that only a whole page has; comments and an XML declaration may come before. */
const STARTS_PAGE = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)[\s>]/i;
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
  wordpress,
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
  html,
  {
    name: 'text',
    // Bytes of a program or a picture hold a zero somewhere, words none.
    recognises: (article, mediaType) => typeof article === 'string' && (!mediaType || (WORDS.test(mediaType) && !article.includes('\0'))),
    needsDom: false,
    load: async () => {
      const {readText} = await import('./text.js');
      return (article, context) => {
        if (typeof article !== 'string') throw new StoryError('source-unreadable', 'Data, and no text.');
        return readText(article, context);
      };
    },
  },
];

/** The source of an article: the one that the caller names, else the first that recognises it. */
export function findSource(article: Article, {type, mediaType}: SourceHints): SourceRow | undefined {
  return sources.find((source) => (type ? source.name === type : source.recognises(article, mediaType)));
}
