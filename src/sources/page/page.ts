import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {tell} from '../field-problem.js';
import {directionOf} from '../../words/language.js';
import {readJsonLdBlocks, readWhole} from '../json-ld/json-ld.js';
import {findBody} from './body.js';
import {isInData, joinFilms, takeJsonLd} from './data.js';
import {readMetaFilms} from './films.js';
import {findPlayers} from './leads.js';
import {asksForPassword, saysLittle} from './login.js';
import {clearFurniture} from './furniture.js';
import {lineOf, wordsOf} from './length.js';
import {clearTop} from './matter.js';
import {nameOutside, nameScripts, takeInventory, takeScripts} from './outside.js';
import {readPageHead, stripSite} from './head.js';
import {readAround} from './marks.js';
import {findPrinted, markPrinted} from './standfirst.js';
import {findTitle, nameOf} from './title.js';
import {plainOf, type DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {nameUnread} from '../unread.js';

/**
 * Reads a whole web page: the head from its JSON-LD, then its `meta`; the body from what is marked as the article's, else the one `article`, else
 * what Readability finds; else from its JSON-LD. What of the page stands outside the article is named.
 *
 * @throws {StoryError} if it is no text, asks to log in instead, or is a draft by its data; an error if HTML cannot be cleaned safely in the window given
 */
export async function readPage(article: Article, given: SourceContext): Promise<Draft> {
  if (typeof article !== 'string') throw new StoryError('source-unreadable', 'Data, and no web page.');
  const {parsePage, readBody} = await import('../html/html.js');
  const page = await parsePage(article, given.window, given.report);
  const context = {...given, base: findBase(page, given.base)};
  const told = await readJsonLdBlocks(takeJsonLd(page), context);
  const own = told?.head ?? {};
  const metas = readPageHead(page, context);
  const head: Draft = {...metas, ...own};
  const shown = findStandfirst(page, head);
  const standfirst = shown && wordsOf(shown);
  delete head.standfirst;
  const inventory = takeInventory(page.body);
  const scripts = takeScripts(page);
  const isGuarded = !own.headline && asksForPassword(page);
  const players = await findPlayers(page, context.base);
  const {body, isMarked, top} = findBody(page, players);
  // Servers answer so, with status 200, whoever asks without a session.
  if (isGuarded && saysLittle(body)) throw new StoryError('held-back', 'The page asks to log in, and holds no article.');
  if (told && isInData(told, body, context)) {
    const draft = joinFilms(await readWhole(told, context), await readMetaFilms(page, context), context);
    nameOutside(inventory, new Set((draft.body as DraftBlock[]).map(({content}) => plainOf(content))), draft, context);
    nameScripts(scripts, new Set(), context);
    return {...head, ...draft};
  }
  const direction = body.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  if (direction === 'rtl' && directionOf(String(head.lang ?? 'und')) !== direction) head.dir = direction;
  Object.assign(head, {...readAround(body, top, context.base), ...head});
  const title = findTitle(page, body, metas);
  const printed = shown ? undefined : findPrinted(body, top);
  clearTop(body, top, {isMarked, standfirst: shown ?? printed, isByline: !head.authors, players});
  clearFurniture(body, isMarked);
  // The headline as it is printed, unless the page says in its data what it is.
  if (title) head.headline = stripSite(own.headline as string | undefined, nameOf(metas.publisher)) ?? wordsOf(title);
  title?.remove();
  if (printed) markPrinted(printed, body);
  // A story of one paragraph is not left without it.
  if (shown && [...body.querySelectorAll('p')].some((paragraph) => paragraph !== shown)) shown.remove();
  nameOutside(inventory, new Set([standfirst, ...takeInventory(body).map(({what}) => what)]), head, context);
  nameScripts(scripts, new Set(takeScripts(body)), context);
  const draft = joinLeadImage(await readBody(body, {...head, ...(standfirst && {standfirst})}, {...context, isPage: true}));
  const whole = joinFilms(joinFilms(draft, told?.films ?? [], context), await readMetaFilms(page, context), context);
  const unread = own.standfirst ? [{path: 'standfirst', texts: [plainOf(own.standfirst)]}] : [];
  if (told) nameUnread([...told.unread, ...unread], [whole, inventory.map(({what, words}) => [what, words])], context);
  if (!(whole.body as DraftBlock[]).length) tell(context, 'field-empty', 'body', 'The page shows nothing of an article: a script may fill it.', '', 'warning');
  return whole;
}

/** `base href`, as a browser resolves it; else the address of the page, from outside or from its own `canonical`. */
function findBase(page: Document, base: string | undefined): string | undefined {
  const own = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const canonical = page.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? '';
  if (own && URL.canParse(own, base)) return new URL(own, base).href;
  return base ?? (URL.canParse(canonical) ? canonical : undefined);
}

/** A description that readers of the page can see is its standfirst; one for search engines alone is none. */
function findStandfirst(page: Document, {standfirst}: Draft): Element | undefined {
  const given = ['meta[property="og:description" i]', 'meta[name="description" i]'].map((name) => page.querySelector(name)?.getAttribute('content'));
  const wanted = new Set([standfirst, ...given].flatMap((text) => (typeof text === 'string' && text.trim() ? [lineOf(text)] : [])));
  if (!wanted.size) return undefined;
  return [...page.body.querySelectorAll('p, h2, h3, h4, div')].find((element) => !element.querySelector('p, div') && wanted.has(wordsOf(element)));
}

const addressOf = (image: unknown): string => ((image as {src?: unknown} | undefined)?.src as string | undefined)?.replace(/[?#].*/, '') ?? '';

/** The picture that the head names, shown again at the top of the body, is one: the body knows its caption and credit. */
function joinLeadImage(draft: Draft): Draft {
  const {leadImage} = draft;
  const [first, ...rest] = draft.body as DraftBlock[];
  if (first?.type !== 'image' || !leadImage || addressOf(first) !== addressOf(leadImage)) return draft;
  const {type: _type, ...image} = first;
  return {...draft, leadImage: {...leadImage, ...image}, body: rest};
}
