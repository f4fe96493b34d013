import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {sanitizeHtml, type CleanHtml, type HtmlPolicy} from '../../sanitize/html.js';
import {readBlocks, readers} from './blocks.js';
import {readDir} from './direction.js';
import {closeLevels, keyOf, readMarks, takeLead, takeHead, takeStandfirst} from './head.js';
import {loadParts, refineBlocks, repair} from './parts.js';
import {liftQuotations} from './quotes.js';
import {takeTail} from './tail.js';
import {growTree, type Branch, type Page} from './tree.js';
import type {DraftBlock} from '../pieces.js';
import {directionOf} from '../../words/language.js';
import type {Article, SourceContext} from '../source.js';

export {parsePage} from '../../sanitize/html.js';

/** What reading HTML may be told beside what every source is told. */
export interface HtmlContext extends SourceContext {
  /** The story's page for people, where the caller knows it and the article does not say it. */
  readonly href?: string | undefined;
  /** Whether the article may begin with lines that are no part of it, as on a page: then none is told for its standfirst that is not marked. */
  readonly isPage?: boolean;
  /** A Trusted Types policy for parsing; without one, one named `article-story` is made where the page allows it. */
  readonly policy?: HtmlPolicy | undefined;
}

/**
 * Reads HTML: a text, or a node whose children are the article (the light DOM of an element), which is left as it is. DOMPurify is the first
 * wall, the mapping to the closed set of blocks the second. All that is left out is named. What only few articles hold is read by parts of their own
 * (parts.ts).
 *
 * @throws if HTML cannot be cleaned safely in the window given
 */
export async function readHtml(article: Article, context: HtmlContext): Promise<Draft> {
  const {draft, blocks, root} = await readTree(article, {}, context);
  return finish(takeHead(blocks, draft, root), draft, root, context);
}

/**
 * The same of the HTML that is the body of an article whose head the format says in fields of its own. What the head says is not taken from the body
 * again, and what of it is repeated there is dropped and named. Returns the head with the body, and with what only the body says.
 *
 * @throws if HTML cannot be cleaned safely in the window given
 */
export async function readBody(article: Article, head: Draft, context: HtmlContext): Promise<Draft> {
  const {draft, blocks, root} = await readTree(article, head, context);
  const body = takeHead(blocks, draft, root);
  return finish(context.isPage ? body : takeStandfirst(body, draft), draft, root, context);
}

interface Reading {
  readonly draft: Draft;
  readonly blocks: readonly DraftBlock[];
  readonly root: Branch;
}

async function readTree(article: Article, head: Draft, {window, report, policy, base, lang: ofCaller}: HtmlContext): Promise<Reading> {
  const cleaned = await sanitizeHtml(await repair(article as string | Node, report), window, report, policy);
  const draft: Draft = {...head};
  const said = findLanguage(article, cleaned);
  if (said.lang) draft.lang ??= said.lang;
  const lang = readLang(draft.lang) ?? readLang(ofCaller);
  // The model says a direction only where it is not that of the language.
  const isOther = said.dir && said.dir !== directionOf(lang ?? 'und');
  if (isOther) draft.dir ??= said.dir;
  const page: Page = {
    report, base, lang, dir: isOther ? said.dir : undefined, directions: new Map(), pictures: new Map(), places: new Map(), featured: new Set(), readers: new Map(), read: readBlocks,
  };
  const root = growTree(cleaned.fragment, cleaned.notes, page);
  const extensions = await loadParts(cleaned, report);
  for (const [reader, names] of [...readers, ...extensions.flatMap((one) => one.readers ?? [])]) for (const name of names.split(' ')) page.readers.set(name, reader);
  for (const {prepare} of extensions) await prepare?.(root);
  readMarks(root, draft);
  const blocks = readBlocks(root);
  // A headline that says nothing is that of a field, or of a piece of a body: it has no lines to be told by their first words.
  const isPiece = head.headline !== undefined && !keyOf(head.headline);
  return {draft, blocks: isPiece ? blocks : await refineBlocks(blocks, extensions, draft, root), root};
}

/** The rules for quotations, the lead image, and what follows the last paragraph; then the body is whole. */
function finish(blocks: readonly DraftBlock[], draft: Draft, root: Branch, {href}: HtmlContext): Draft {
  const body = takeTail(takeLead(liftQuotations(blocks, root.page), draft, root), draft, root);
  closeLevels(body);
  draft.body = body;
  if (href) draft.canonicalUrl ??= href;
  return draft;
}

/** The language and direction that the article says: the one element around all of it, the page, the node handed in. */
function findLanguage(article: Article, {fragment, notes, lang, dir}: CleanHtml): {lang?: string | undefined; dir?: string | undefined} {
  const [root, more] = fragment.querySelectorAll('body > :not(wbr)');
  const body = fragment.querySelector('body');
  const outer = [more ? undefined : root, body].map((one) => (one && notes.get(one)?.attributes) ?? {});
  const {lang: ownLang, dir: ownDir} = article as Partial<HTMLElement>;
  return {lang: [...outer.map((one) => one['lang']), ownLang, lang].find(Boolean), dir: readDir([...outer.map((one) => one['dir']), ownDir, dir].find(Boolean))};
}
