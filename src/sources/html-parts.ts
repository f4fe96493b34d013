import type {Draft} from '../model/draft.js';
import type {Report} from '../model/problem.js';
import type {CleanHtml} from '../sanitize/html.js';
import type {Branch, Reader} from './html-tree.js';
import type {DraftBlock} from './pieces.js';

/** What a part that is loaded by need adds to the reading of one article. */
export interface Extension {
  /** Readers of elements by name or class, which stand before those of html-blocks.ts. */
  readonly readers?: readonly (readonly [Reader, string])[];
  /** Changes the tree before it is read. */
  prepare?(root: Branch): void | Promise<void>;
  /** Goes over the blocks of the body once they are read. */
  refine?(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[];
}

interface Part {
  /** What tells that it is needed: a class, markup, or words. */
  readonly classes?: RegExp;
  readonly html?: RegExp;
  readonly words?: RegExp;
  load(): Promise<{readonly extension: Extension}>;
}

/** Parts for what few articles hold. A cheap look tells which are needed; it may err on the side of too much. What they add comes in this order. */
const parts: readonly Part[] = [
  {
    classes: /(?:youtube|vimeo|video)-|flourish|infogram/,
    html: /<(?:object|embed|video-js|lite-|amp-)|data-(?:telegram|video-id)|\/players\//i,
    load: () => import('./html-players.js'),
  },
  {
    // The form of a shortcode, or the name of one that may hold an address alone: not `[sic]` and `[the map]`.
    words: /\[(?!sic\])\/?[a-z][\w-]*(?:[\]/=\d_-]|\s[^\]]{0,200}=)|\[(?:\w*youtube|yt|\w*vimeo|embed|tweet|twitter|x|dailymotion|facebook|instagram|threads|tiktok|bluesky|telegram|reddit|soundcloud|spotify|video|audio)\s/i,
    html: /Brid_/,
    load: () => import('./html-shortcodes.js'),
  },
  {
    classes: /twitter-|instagram|fb-|tiktok|bluesky|mastodon|text-post|reddit/,
    load: () => import('./html-posts.js'),
  },
  {
    classes: /kg-[bvactps]|kg-fil|wp-block-(?:file|button|verse)|wp-embedded/,
    load: () => import('./html-cards.js'),
  },
  {
    classes: /MsoList/,
    load: () => import('./html-word.js'),
  },
  {
    classes: /correction|relat|newsletter|shar|feedflare|a2a_|mc4wp|subscription|author-|tags|tag-?cloud|social|block-(?:lat|com|post-a)|\bads?\b|advert|adsby|breadcrumb|pagin|page-l|post-nav|cookie|comments/,
    // A short label, or the sentences that begin a correction.
    html: />\s*(?:(?:corr|rec|err|kor|rich|ber|clar|pr.c|klar|acl|chi|retr|upd|mise|akt|act|agg|atu|edit|not|ndlr|anm|read|also|see|rel|more|don|must|you|watch|listen|.{0,2}lire|voir|les|mehr|sie|auch|le[ae]|legg|lei|ad|paid|spon|anz|wer|pub|story|art|post|after|skip|cont|scro|repo|der|la|shar|like|load|comm|leave|print|teil|part|comp|cond|del|\d|sign|subs|table|the p|l.a|o p|het|tag|file|cat|top|sch|mot|eti|arg)[^<>:：]{0,60}[:：<]|(?:this|an) (?:article|story|post|piece|earlier) )/i,
    load: () => import('./html-lines.js'),
  },
];

/** The parts that an article needs. One that cannot be had is named, and the article read without it. */
export async function loadParts({html, fragment}: CleanHtml, report: Report): Promise<Extension[]> {
  const classes = html.match(/\bclass=(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi)?.join() ?? '';
  const words = fragment.textContent ?? '';
  const needed = parts.filter((part) => part.classes?.test(classes) || part.html?.test(html) || part.words?.test(words));
  return Promise.all(needed.map(({load}) => load().then(({extension}) => extension, (error: unknown) => nameMissing(error, report) ?? {})));
}

/** UTF-8 that was read as Latin-1, and entities that were encoded twice. */
const ENCODED = /[\xc2-\xf4][\x80-\xbf\u0152-\u2122]|&amp;(?:#|[a-z]{2,8}\d{0,2};)/i;

/** A text as it was meant, where it was encoded once too often. */
export async function repair<T>(article: T, report: Report): Promise<T | string> {
  if (typeof article !== 'string' || !ENCODED.test(article)) return article;
  const {repairText} = await import('./html-repair.js').catch((error: unknown) => ({repairText: (text: string) => nameMissing(error, report) ?? text}));
  return repairText(article, report);
}

function nameMissing(error: unknown, report: Report): undefined {
  report({code: 'part-missing', path: '', message: `A part of the reader of HTML is missing. ${error}`, severity: 'warning'});
}
