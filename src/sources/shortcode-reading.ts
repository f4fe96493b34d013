import type {Block} from '../model/block.js';
import type {ProblemCode, Severity} from '../model/problem.js';
import {readQuotation} from './quotation.js';
import {plainWords} from './shortcode-blocks.js';
import {shortcodeToBlock, type FoundShortcode} from './shortcodes.js';

/** Names what was done with a shortcode. */
export type NameReading = (code: ProblemCode, message: string, severity?: Severity) => void;

/** The block that a shortcode of a known meaning becomes; any other is named, to be left out. Media are asked for by https. */
export function readShortcodeBlock(shortcode: FoundShortcode, name: NameReading): Block | undefined {
  const {kind} = shortcode;
  const block = kind === 'block' ? shortcodeToBlock(shortcode) : undefined;
  if (!block) {
    const isAroundWords = kind === 'shell' || kind === 'inline-shell';
    const message = isAroundWords ? 'A shortcode was left out; its words stay.' : 'A shortcode of no known meaning was left out.';
    name('unknown-shortcode', message, 'warning');
    return undefined;
  }
  if (block.type === 'embed' && block.provider === 'other') name('embed-as-link', 'Of no known provider: it became a link.');
  if (hasUnreadWords(shortcode, block)) name('text-cleaned', 'Words that no field holds were left out.', 'warning');
  return upgrade(block, name);
}

/** What tells a site how to show a thing; no words of the story. */
const FLAG = /^(?:autoplay|loop|muted|controls|playsinline|responsive)$/i;
const NO_WORDS = new Set(['class', 'style', 'id', 'align', 'allow', 'sizes']);

/** Whether a shortcode holds words that its block does not say. */
function hasUnreadWords({values, attributes, content = ''}: FoundShortcode, block: Block): boolean {
  const said = JSON.stringify(block);
  const isSaid = (words: string) => said.includes(JSON.stringify(readQuotation(words) ?? words).slice(1, -1));
  const around = plainWords(content.replace(/<\/?(?:img|a)(?:\s[^<>]{0,4000})?>/gi, ' '));
  const phrases = [...attributes].flatMap(([key, value]) => (/\p{L}\s+\p{L}/u.test(value) && !NO_WORDS.has(key) ? plainWords(value) : []));
  // An address may stand in the block in another form.
  const hasAddress = ['url', 'src', 'sources'].some((field) => field in block);
  const isAddress = (text: string) => hasAddress && /^(?:https?:)?\/\/\S+$/i.test(text);
  const words = [around, ...phrases, ...values].filter((text) => /\p{L}/u.test(text) && !isAddress(text) && !FLAG.test(text));
  return words.some((text) => !isSaid(text));
}

/** Media must come by https: an importer tries it instead of http, and says so. */
function upgrade(block: Block, name: NameReading): Block {
  const secure = <T extends {readonly src: string}>(media: T): T => {
    const src = media.src.replace(/^(?:http:)?\/\//i, 'https://');
    if (src !== media.src) name('http-upgraded', `The address ${media.src} was changed to https.`);
    return {...media, src};
  };
  if (block.type === 'image') return secure(block);
  if (block.type !== 'video' && block.type !== 'audio') return block;
  return {...block, ...(block.sources && {sources: block.sources.map(secure)}), ...(block.poster && {poster: secure(block.poster as {src: string})})} as Block;
}
