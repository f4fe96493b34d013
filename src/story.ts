import type {Draft} from './model/draft.js';
import {checkStory} from './model/check-story.js';
import {problemOf, refusal} from './model/refusal.js';
import type {Problem, Report, StoryError} from './model/problem.js';
import type {Story} from './model/story.js';
import {isOwn, readOwn} from './sources/own.js';
import type {Article} from './sources/source.js';

/** What the caller knows beside the article. */
export interface ReadOptions {
  /** BCP 47 tag, used where the article states no language. */
  readonly lang?: string | undefined;
  /** Name of the source (sources/sources.ts), only where it cannot be told from the data. */
  readonly type?: string | undefined;
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
  /** The media type that the server gave, without parameters. */
  readonly mediaType?: string | undefined;
  /** The bytes that the text was read from as UTF-8, with their media type: for sources in other encodings. */
  readonly bytes?: Blob | undefined;
  /** Of a feed or a list: the id, the address or the slug of the item to read; default: the first. */
  readonly item?: string | undefined;
  /** The time that embargoes are held against; default: the present. */
  readonly now?: Date | undefined;
  /** The DOM to read HTML with; default: the page's own. */
  readonly document?: Document | undefined;
}

/** What was read, and what was wrong with it. */
export interface Reading {
  readonly story?: Story;
  readonly problems: readonly Problem[];
}

/**
 * Text that is JSON becomes the data in it. Broken JSON is no plain text, and there is no story.
 * @throws {SyntaxError} which says where it is broken
 */
export function parseArticle(input: unknown): Article {
  if (typeof input !== 'string') return Object(input) as object;
  if (!/^\s*[{[]\s*(["{}[\]]|$)/.test(input)) return input;
  // A byte order mark counts as space here, but not for JSON.
  return JSON.parse(input.trim()) as object;
}

/** Our own format is read here; all that knows the others is a part of its own, loaded by need. */
async function readDraft(article: Article, options: ReadOptions, report: Report): Promise<Draft> {
  const {type = 'article-story'} = options;
  if (type === 'article-story' && isOwn(article)) return readOwn(article);
  const {readArticle} = await import('./sources/read-article.js').catch((error: unknown) => {
    throw refusal('part-missing', error);
  });
  return readArticle(article, {...options, report});
}

/**
 * Reads anything into a story: text, JSON, data, or a node of a page whose children are the article. Never rejects: what is wrong stands in
 * `problems`, and without a headline there is no story.
 */
export async function readStory(input: unknown, options: ReadOptions = {}): Promise<Reading> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  try {
    const article = parseArticle(input);
    const draft = await readDraft(article, options, report);
    const story = await checkStory(draft, options, report);
    if (story) return {story, problems};
    throw refusal('no-story');
  } catch (error) {
    report(problemOf((error as Error | undefined)?.name === 'StoryError' ? (error as StoryError) : refusal('source-unreadable', error instanceof Error ? error : '')));
  }
  return {problems};
}

/**
 * Reads what is in a node of a page, which is no story but a piece of one, as the HTML of a body: a draft of its blocks, with the language and
 * direction of all of it.
 *
 * @throws if the reader of HTML cannot be had, or cannot clean it here
 */
export async function readPiece(node: Node, {lang, base}: ReadOptions): Promise<Draft> {
  const {readBody} = await import('./sources/html/html.js');
  return readBody(node, {headline: ''}, {window, lang, base, report() {}});
}
