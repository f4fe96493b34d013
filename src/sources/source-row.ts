import type {Article, Source} from './source.js';
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

/** What is known of an article before its source is: the name of the source, if the caller says it, and the server's media type. */
export interface SourceHints {
  readonly type?: string | undefined;
  readonly mediaType?: string | undefined;
}

const STARTS_WITH_TAG = /^\s*<[!?a-z]/i;

/** A post of WordPress. */
export const wordpress: SourceRow = {
  name: 'wordpress',
  recognises: isWordPress,
  needsDom: true,
  load: async () => {
    // Its body is HTML: both are asked for at once.
    const [{readWordPress}] = await Promise.all([import('./wordpress/wordpress.js'), import('./html/html.js')]);
    return readWordPress;
  },
};

/** HTML: a text, or a node, as the light DOM of an element. */
export const html: SourceRow = {
  name: 'html',
  recognises: (article, mediaType) =>
    typeof article === 'string' ? mediaType === 'text/html' || STARTS_WITH_TAG.test(article) : 'nodeType' in article,
  needsDom: true,
  load: async () => (await import('./html/html.js')).readHtml,
};
