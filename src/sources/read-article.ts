import type {Draft} from '../model/draft.js';
import {StoryError, type Report} from '../model/problem.js';
import {html, wordpress, type SourceHints, type SourceRow} from './source-row.js';
import type {Article, SourceContext, SourceWindow} from './source.js';

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

/** A list of more items may be longer than a story may have (long-lists.ts). */
const LONG = 500;

/** The source of an article: a post of WordPress, and what the caller calls HTML, is told at once; all else by a part loaded by need, which knows the others. */
async function findRow(article: Article, hints: SourceHints): Promise<SourceRow | undefined> {
  const {type} = hints;
  const near = type ? [html, wordpress].find(({name}) => name === type) : wordpress.recognises(article) && wordpress;
  return near || (await import('./sources.js').catch(refuse('formats'))).findSource(article, hints);
}

const refuse = (name: string) => (error: unknown): never => {
  throw new StoryError('part-missing', `The reader for ${name} is missing. ${error}`);
};

/**
 * Reads an article of whatever format into a draft.
 *
 * @throws {StoryError} if no source knows it, its reader cannot be had, or there is no story in it
 */
export async function readArticle(given: Article, {document, bytes, ...known}: Known): Promise<Draft> {
  const article = bytes && typeof given === 'string' && FOREIGN.test(given) ? await decodeArticle(bytes, known.report) : given;
  const source = await findRow(article, known);
  if (!source) throw new StoryError('source-unreadable', `Of no known format${known.mediaType ? `: ${known.mediaType}` : ''}.`);
  const read = await source.load().catch(refuse(source.name));
  const context = {...known, window: (document?.defaultView ?? globalThis) as SourceWindow};
  const draft = await read(article, context);
  const isLong = Object.values(draft).some((list) => Array.isArray(list) && list.length > LONG);
  return isLong ? (await import('./long-lists.js').catch(refuse('long lists'))).cutLongLists(draft, context) : draft;
}
