import {StoryError} from '../model/problem.js';
import {isOwn, readOwn} from './own.js';
import type {Article, Source} from './source.js';

/** A source, how it is told from the data, and how its reader is had. */
export interface SourceRow {
  readonly name: string;
  /** Whether this is the source of the article; `mediaType` is the server's word, without parameters. */
  recognises(article: Article, mediaType?: string): boolean;
  /** The reader; all but our own are loaded by need. */
  load(): Promise<Source['read']>;
}

const STARTS_WITH_TAG = /^\s*<[!?a-z]/i;

/** All sources, asked in this order. */
export const sources: readonly SourceRow[] = [
  {
    name: 'article-story',
    recognises: isOwn,
    load: async () => readOwn,
  },
  {
    name: 'html',
    recognises: (article, mediaType) =>
      typeof article === 'string' ? mediaType === 'text/html' || STARTS_WITH_TAG.test(article) : 'nodeType' in article,
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    name: 'text',
    recognises: (article) => typeof article === 'string',
    load: async () => {
      const {readText} = await import('./text.js');
      return (article, context) => {
        if (typeof article !== 'string') throw new StoryError('source-unreadable', 'Data, and no text.');
        return readText(article, context);
      };
    },
  },
];
