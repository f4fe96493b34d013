import type {Draft} from '../model/draft.js';
import {sanitizeHtml, type CleanHtml, type HtmlPolicy} from '../sanitize/html.js';
import {readBlocks} from './html-blocks.js';
import {closeLevels, readMarks, takeHead} from './html-head.js';
import {takeTail} from './html-tail.js';
import {growTree, findAll, type Page} from './html-tree.js';
import type {Article, SourceContext} from './source.js';

/** What reading HTML may be told beside what every source is told. */
export interface HtmlContext extends SourceContext {
  /** The story's page for people, where the caller knows it and the article does not say it. */
  readonly href?: string | undefined;
  /** A Trusted Types policy for parsing; without one, one named `article-story` is made where the page allows it. */
  readonly policy?: HtmlPolicy | undefined;
}

/**
 * Reads HTML: a text, or a node whose children are the article (the light DOM of an element), which is left as it is. DOMPurify is the first
 * wall, the mapping to the closed set of blocks the second. All that is left out is named. What was left raw in the text, shortcodes and the
 * scripts of players, is read by a part of its own, loaded only where there may be any.
 *
 * @throws if HTML cannot be cleaned safely in the window given
 */
export async function readHtml(article: Article, context: HtmlContext): Promise<Draft> {
  return readBody(article, {}, context);
}

/**
 * The same of the HTML that is the body of an article whose head the format says in fields of its own. What the head says is not taken from the body
 * again, and what of it is repeated there is dropped and named. Returns the head with the body, and with what only the body says.
 *
 * @throws if HTML cannot be cleaned safely in the window given
 */
export async function readBody(article: Article, head: Draft, {window, report, policy, href, base, lang: ofCaller}: HtmlContext): Promise<Draft> {
  const cleaned = sanitizeHtml(article as string | Node, window, report, policy);
  const draft: Draft = {...head};
  const lang = (draft.lang as string | undefined) ?? findLang(article, cleaned);
  if (lang) draft.lang = lang;
  const page: Page = {report, base, lang: lang ?? ofCaller, pictures: new Map(), places: new Map(), lifted: new Set(), players: new Map(), read: readBlocks};
  const root = growTree(cleaned.fragment, cleaned.notes, page);
  const scripts = findAll(root, ({tag}) => tag === 'script').map(({text = ''}) => text).filter((text) => text.includes('Brid_'));
  if (scripts.length || cleaned.fragment.textContent?.includes('[')) {
    const {readShortcodes, readBridCalls} = await import('./html-shortcodes.js');
    Object.assign(page, {readShortcodes, players: new Map(scripts.flatMap(readBridCalls))});
  }
  readMarks(root, draft);
  const body = takeTail(takeHead(readBlocks(root), draft, root), draft, root);
  closeLevels(body);
  draft.body = body;
  if (href) draft.canonicalUrl ??= href;
  return draft;
}

/** The language that the article says: of the page, of the node handed in, or of the one element around all of it. */
function findLang(article: Article, {fragment, notes, lang}: CleanHtml): string | undefined {
  const own = (article as Partial<HTMLElement>).lang;
  const [root, more] = fragment.querySelectorAll('body > :not(wbr)');
  return lang || own || (root && !more ? notes.get(root)?.attributes['lang'] : undefined);
}
