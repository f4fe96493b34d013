/** A part loaded by need: posts of other platforms, as their own embed codes print them. */
import {readDate} from '../../model/date.js';
import {findProvider, loadProviders, type Match} from '../../providers/find.js';
import {readDay} from './day.js';
import {readInline} from './inline.js';
import {liftMatch} from './media.js';
import type {Extension} from './parts.js';
import {readQuote} from './quotes.js';
import {attributeOf, collapse, findAll, restOf, takeOut, tell, textOf, wordsOf, type Branch, type Reader} from './tree.js';
import {inlineOf, isLink as isLinkPiece, joinLines, splitParagraphs, stated, type Mark, type Piece} from '../pieces.js';

/** More text than any platform lets a post have: it is something else that bears its class. */
const LONGEST_POST = 30_000;
const RENAMED = '2023-07-24';

interface Post {
  readonly match: Match;
  readonly address: string;
  /** The link to it, where the code has one. */
  readonly link?: Branch;
}

const POST_ATTRIBUTES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'data-href', 'data-bluesky-uri'];

const isLink = ({tag}: Branch) => tag === 'a';

/** A post of X by its number alone: whose it is the signature says. */
function findStatus(address: string): Match | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const id = url && /^(?:(?:www|mobile)\.)?(?:twitter|x)\.com$/.test(url.host) ? /^\/[^/]{1,60}\/status(?:es)?\/(\d{1,20})$/.exec(url.pathname)?.[1] : undefined;
  return id ? findProvider(`https://x.com/i/web/status/${id}`, 'embed') : undefined;
}

/** The post that an embed code is of: the last link to one, else what its attributes say. */
function findPost(branch: Branch, links: readonly Branch[]): Post | undefined {
  const candidates = [...[...links].reverse().map((link) => [attributeOf(link, 'href'), link] as const), ...[...POST_ATTRIBUTES, 'cite'].map((name) => [attributeOf(branch, name)] as const)];
  for (const [given = '', link] of candidates) {
    const address = given.replace(/^\/\//, 'https://').replace(/^at:\/\//, 'https://embed.bsky.app/embed/');
    const match = findProvider(address, 'embed') ?? findStatus(address);
    if (match && match.kind !== 'audio') return {match, address, ...(link && {link})};
  }
  return undefined;
}

/** Who signed a post, and when. */
interface Signature {
  readonly name?: string | undefined;
  readonly handle?: string | undefined;
  readonly published?: string | undefined;
}

const MEMBER = /\((@[\w.]{1,40})\)/;

/**
 * Reads the one form in which each platform signs. “— Name (@handle) Month D, YYYY” counts only if the last words are the link to the post (formats.md
 * rule 6); Instagram and Facebook print “A post shared by Name (@handle)” and “Posted by Name on day”.
 */
function readSignature(line: string, {link, match}: Post): Signature {
  const [, dashed, handle, date] = /^[—–-]{1,2}\s*(.{1,100})\((@[\w.-]{1,253})\)\s*(.*)$/.exec(line) ?? [];
  if (dashed && date) return link && date === wordsOf(link) ? {name: dashed.trim(), handle, published: readDay(date)} : {};
  const [, shared] = /A (?:post|reel|video) shared by (.{1,100}) \(@/.exec(line) ?? [];
  const [, posted, day = ''] = /Posted by (.{1,100}) on (.{1,40})$/.exec(line) ?? [];
  return {name: shared ?? posted, handle: match.provider === 'instagram' ? MEMBER.exec(line)?.[1] : undefined, published: readDay(day)};
}

/** The handle that a link alone says: “@name” of TikTok, “u/name” of Reddit. */
const findHandle = (links: readonly Branch[]) => links.map(wordsOf).find((words) => /^(?:@|u\/)[\w.-]{1,60}$/.test(words));

/** Whether a piece is a link to the post itself. */
const leadsTo = (piece: Piece, {match}: Post): piece is Mark => isLinkPiece(piece) && !!piece.c && findProvider(String(piece['href']), 'embed')?.id === match.id;

/** The text of a branch without some elements in it. */
function textBeside(branch: Branch, without: readonly Branch[]): string {
  let text = '';
  for (const child of branch.children) text += typeof child === 'string' ? child : without.includes(child) ? ' ' : textBeside(child, without);
  return text;
}

/** What Bluesky prints, as a link to the post, for its pictures and the like. */
const isStandIn = (one: Branch) => isLink(one) && wordsOf(one) === '[image or embed]';

/** What X says of posts without words, and of such that it cannot tell the language of. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-t][a-z])$/;

/** A post that was embedded with its words is a quote; without them an embed, or the film that it is. */
const readPost: Reader = (branch) => {
  const links = findAll(branch, isLink);
  const post = textOf(branch).length > LONGEST_POST ? undefined : findPost(branch, links.slice(-50));
  if (!post) return readQuote(branch);
  const {match, address, link} = post;
  for (const one of takeOut(branch, isStandIn)) tell(one, 'text-cleaned', wordsOf(one));
  const {provider, id, url = address} = match;
  // Instagram links all words to the post; elsewhere a paragraph with that link is the signature.
  const isSigned = (one: Branch) => (provider === 'instagram' ? MEMBER.test(wordsOf(one)) : findAll(one, (inner) => inner === link).length);
  const paragraphs = findAll(branch, ({tag}) => tag === 'p', true).slice(0, 100);
  // Of a thread of Reddit its title is printed, as the link to it.
  const said = provider === 'reddit' && link ? [link] : paragraphs.filter((one) => wordsOf(one) && !isSigned(one));
  const content = said.flatMap(({children}) => splitParagraphs(readInline(children).flatMap((piece) => (leadsTo(piece, post) ? piece.c! : piece))).map(inlineOf));
  const line = collapse(textBeside(branch, said)).trim();
  // The words of quotations in it are its own.
  const rest = restOf(branch).filter(({type}) => type !== 'quote');
  if (match.kind !== 'embed' || !content.length) {
    const title = paragraphs.map(wordsOf).find((words) => MEMBER.test(words));
    if (line) tell(branch, 'text-cleaned', line);
    return [stated({title, ...liftMatch(findProvider(address) ?? match, branch, address), caption: joinLines(content)}), ...rest];
  }
  tell(branch, 'embed-lifted', `${address} ${line}`);
  const {name, handle = findHandle(links), published = readDate(attributeOf(findAll(branch, ({tag}) => tag === 'time')[0] ?? branch, 'datetime') ?? '')} = readSignature(line, post);
  const isX = provider === 'x';
  const isTwitter = isX && !!published && published < RENAMED;
  return [
    stated({
      type: 'quote',
      content,
      platform: provider,
      url: isX && name && handle ? `https://x.com/${handle.slice(1)}/status/${id}` : url,
      lang: said.map((one) => attributeOf(one, 'lang')).find((lang) => lang && !NO_LANGUAGE.test(lang)),
      by: (name || handle) && stated({name, handle}),
      published,
      platformLabel: isTwitter && 'Twitter',
    }),
    ...rest,
  ];
};

export const extension: Extension = {
  // Most platforms are not in the table of addresses until something asks for them.
  prepare: (root) => loadProviders(findAll(root).flatMap(({attributes}) => ['href', 'cite', ...POST_ATTRIBUTES].flatMap((name) => attributes[name] ?? [])).join('\n')),
  readers: [[readPost, '.twitter-tweet .twitter-video .instagram-media .fb-post .fb-video .tiktok-embed .bluesky-embed .mastodon-embed .text-post-media .reddit-embed-bq .reddit-card']],
};
