import type {Draft} from '../../model/draft.js';
import type {Report} from '../../model/problem.js';
import type {CleanHtml} from '../../sanitize/html.js';
import type {Branch, Reader} from './tree.js';
import {plainOf, type DraftBlock} from '../pieces.js';

/** What a part that is loaded by need adds to the reading of one article. */
export interface Extension {
  /** Readers of elements by name or class, which stand before those of blocks.ts. */
  readonly readers?: readonly (readonly [Reader, string])[];
  /** Changes the tree before it is read. */
  prepare?(root: Branch): void | Promise<void>;
  /** Goes over the blocks of the body once they are read. */
  refine?(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[];
}

const loadLines = () => import('./lines.js');
/** How a line may begin in English that is told by its first words: a label before a colon, or next to nothing after it; and the first words of some sentences. */
const LABEL =
  /^(?:corr|clar|re[aclpt]|upda|edit|note |also|see|more|don.t|must|you m|watch|list|ad|paid|spon|story|post|after|skip|cont|scro|share|like|load|comm|leav|prin|\d+.min|sign|subs|tabl|tag|file|cate|topi)(?:[^:]{0,60}(?::|$)|.{0,200}[^.!?”]$)|^(?:this|an|the|article) (?:article|story|post|piece|earl|cont)/i;
/** The same in other languages, whose words the part itself knows. */
const FOREIGN_LABEL = /^.{2,60}[:：]|^.{2,80}[^.!?”»]$|^(?:der|la|l.|o|het) ?(?:artic|beitr|entr|post|beri)/i;

interface Part {
  /** What tells that it is needed: a class, markup, or words. */
  readonly classes?: RegExp;
  readonly html?: RegExp;
  readonly words?: RegExp;
  load(): Promise<{readonly extension: Extension}>;
}

/** What tells a player that is no frame yet. */
const placeClasses = /(?:youtube|vimeo|video)-|flour|infog/;
const placeHtml = /<(?:object|o?embed|video-js|lite-|amp-)|data-(?:tele|vid|attrs|set|url|href)|\/players\/|Brid_|media\/oembed|org\/(?:Video|Audio)Object/i;

/** Parts for what not every article holds. A cheap look tells which are needed; it may err on the side of too much. What they add comes in this order. */
const parts: readonly Part[] = [
  {
    html: /<(?:ima?ge?|picture|figure|amp-(?:img|anim))|[-"_]caption|gallery/i,
    load: () => import('./figures.js'),
  },
  {
    html: /<table/i,
    load: () => import('./tables.js'),
  },
  {
    classes: placeClasses,
    html: placeHtml,
    load: () => import('./players.js'),
  },
  {
    // A class; a dash or a source after a line or a quotation; a picture after a caption.
    classes: /(?:[^pty]-|["' _])(?:capt|cred|auth|attr|sour|cite)|slide|carous|tiled/,
    html: /\[\w*capt|(?:<br|uote)[^>]{0,9}>(?:\s|<[^>]{0,99}>){0,9}(?:[—–―]|&(?:.dash|#821[1-3]);)|<br[^]{0,60}<.cite|uote>\s*(?:<p[^>]{0,99}>\s*)?<cite|\/figcaption>\s*<(?:[ai]|pic)/,
    load: () => import('./captions.js'),
  },
  {
    // The form of a shortcode, or of one that may hold an id or an address alone: not `[sic]` and `[the map]`.
    words: /\[(?!sic\])\/?[a-z][\w-]*(?:[\]/=\d_-]|\s[^\]]{0,200}[=\d/])|\[\w*(?:youtube|yt)\s/i,
    load: () => import('./shortcodes.js'),
  },
  {
    classes: /twitter-|insta|fb-|tikt|blues|mast|text-p|reddit/,
    load: () => import('./posts.js'),
  },
  {
    classes: /kg-(?:[bvactps]|fil)|k-(?:file|button|verse)|wp-emb|accord|toggl|collap|(?:fact|info)-?box/,
    html: /<details|<asid|"(?:region|tabp)|url\(|data-b[ag]/i,
    load: () => import('./cards.js'),
  },
  {
    html: /href=\S{0,99}#|Mso[LIQ]|data-list|ql-code|font-(?:weight: ?[bn6-9]|style: ?i)/,
    load: () => import('./word.js'),
  },
  {
    classes: /correc|relat|newsl|shar|feedf|a2a_|mc4wp|subsc|author-|tags|tag-?cl|social|k-(?:lat|com|post-a)|\bad(?:s?\b|ve|sby)|bread|pagin|page-l|post-n|cook|omme/,
    html: /intent\/|\/share/,
    load: loadLines,
  },
  // The last, for it asks the table of providers of what the others have made.
  {
    classes: placeClasses,
    html: new RegExp(`<(?:iframe|video|audio)|${placeHtml.source}`, 'i'),
    words: /https?:\/\//i,
    load: () => import('./media.js'),
  },
];

const fetchPart = (load: Part['load'], report: Report): Promise<Extension> => load().then(({extension}) => extension, (error: unknown) => nameMissing(error, report) ?? {});

/** The parts that an article needs. One that cannot be had is named, and the article read without it. */
export async function loadParts({html, fragment}: CleanHtml, report: Report): Promise<Extension[]> {
  const classes = html.match(/\bclass=(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi)?.join() ?? '';
  const words = fragment.textContent ?? '';
  const needed = parts.filter((part) => part.classes?.test(classes) || part.html?.test(html) || part.words?.test(words));
  return Promise.all(needed.map(({load}) => fetchPart(load, report)));
}

/** Has the blocks of a body gone over, by the parts at hand, and by the one that knows first words where there may be any. */
export async function refineBlocks(blocks: readonly DraftBlock[], extensions: readonly Extension[], draft: Draft, root: Branch): Promise<readonly DraftBlock[]> {
  const {lang = 'en', report} = root.page;
  const label = lang.startsWith('en') ? LABEL : FOREIGN_LABEL;
  const mayBeTold = ({type, content}: DraftBlock) => /^(?:paragraph|heading)$/.test(type) && label.test(plainOf(content));
  const all = new Set([...extensions, ...(blocks.some(mayBeTold) ? [await fetchPart(loadLines, report)] : [])]);
  return [...all].reduce((refined, {refine}) => refine?.(refined, draft, root) ?? refined, blocks);
}

/** UTF-8 that was read as Latin-1, and entities that were encoded twice. */
const ENCODED = /[\xc2-\xf4][\x80-\xbf\u0152-\u2122]|&amp;(?:#|[a-z]{2,8}\d{0,2};)/i;

/** A text as it was meant, where it was encoded once too often. */
export async function repair<T>(article: T, report: Report): Promise<T | string> {
  if (typeof article !== 'string' || !ENCODED.test(article)) return article;
  const {repairText} = await import('./repair.js').catch((error: unknown) => ({repairText: (text: string) => nameMissing(error, report) ?? text}));
  return repairText(article, report);
}

function nameMissing(error: unknown, report: Report): undefined {
  report({code: 'part-missing', path: '', message: `A part of the reader of HTML is missing. ${error}`, severity: 'warning'});
}
