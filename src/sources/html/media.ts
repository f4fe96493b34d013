/** A part loaded by need: films, sounds, and the players of the services that the table of providers knows. */
import {readAddress} from '../../model/address.js';
import {findProvider, loadProviders, type Match} from '../../providers/find.js';
import {isThirdPartyPicture} from '../../providers/pictures.js';
import {readAspect} from '../aspect.js';
import {LATE} from './dropped.js';
import {isTwin} from './picture-key.js';
import type {Extension} from './parts.js';
import {attributeOf, findAll, readAsFigure, readUrl, tell, warn, type Branch, type Reader} from './tree.js';
import {plainOf, stated, type DraftBlock} from '../pieces.js';

/** Titles that say what the frame is, not what it shows. */
const NO_TITLE = /^(?:(?:youtube|vimeo|embed(?:ded)?|video|player)\b\s*)+$/i;

/** The block of a known provider, with what the element says of it. An embed is known by its address even where its provider has no page for people. */
export function liftMatch({kind: type, ...fields}: Match, branch: Branch, address: string): DraftBlock {
  const title = attributeOf(branch, 'title') ?? '';
  tell(branch, 'embed-lifted', address);
  return stated({type, url: type === 'embed' && address, title: type !== 'embed' && !NO_TITLE.test(title) && title, ...fields});
}

const ADDRESS = /^(?:https?:)?\/\/[^/]/;

/** The address of a frame: the one that loads late where there is one, else its own, else that of an attribute in which a consent tool keeps it. */
function findAddress(branch: Branch): string | undefined {
  const given = attributeOf(branch, ...LATE, 'src', 'data');
  if (given && ADDRESS.test(given)) return given;
  return Object.entries(branch.attributes).find(([name, value]) => name.startsWith('data-') && ADDRESS.test(value))?.[1] ?? (given === 'about:blank' ? undefined : given);
}

/** A frame: a known player is lifted, any other page becomes a link. */
const readFrame: Reader = (branch) => {
  const {text} = branch;
  const given = findAddress(branch);
  const words = text || attributeOf(branch, 'srcdoc');
  const address = readUrl(branch, given, 'link', true, words);
  if (given && !address && !given.startsWith('#')) return [];
  if (!address || !/^https?:/.test(address)) return warn(branch, 'unknown-element', words || given);
  // Words for browsers that cannot show it.
  if (text?.trim()) tell(branch, 'text-cleaned', text);
  const match = findProvider(address);
  // Where a player loads late, its frame stands in a `noscript` too.
  if (isTwin(branch, match ? `${match.provider} ${match.id ?? address}` : address)) return tell(branch, 'text-cleaned', `${address} ${attributeOf(branch, 'title') ?? ''}`);
  if (match) return [liftMatch(match, branch, address)];
  warn(branch, 'embed-as-link', address);
  return [stated({type: 'embed', provider: 'other', url: address, title: attributeOf(branch, 'title')})];
};

/** The media type by the ending; where that says nothing, the one that every browser tries. */
function typeOf(src: string, tag: string): string {
  const ending = /\.(webm|og[gva]|m3u8|m4a|wav|flac|aac)$/.exec(new URL(src).pathname)?.[1];
  if (ending === 'm3u8') return 'application/vnd.apple.mpegurl';
  return `${tag}/${ending?.replace(/^og.$/, 'ogg').replace('m4a', 'mp4') ?? (tag === 'video' ? 'mp4' : 'mpeg')}`;
}

/** A poster, unless it lies with a third party. */
function readPoster(branch: Branch): {src: string} | undefined {
  const src = readUrl(branch, attributeOf(branch, 'poster'), 'media');
  return src && !isThirdPartyPicture(src) ? {src} : undefined;
}

/** A film or a sound of the publisher's own. */
const readMedia: Reader = (branch) => {
  const {as: tag = branch.tag, text, attributes, parts = []} = branch;
  const urlOf = (one: typeof attributes) => readUrl(branch, one['src'] ?? one['data-src'], 'media');
  const sources = [attributes, ...parts.filter((part) => part.tag === 'source').map((part) => part.attributes)].flatMap((one) => {
    const src = urlOf(one);
    return src ? [{src, type: one['type']?.split(';')[0] ?? typeOf(src, tag)}] : [];
  });
  const [first] = sources;
  if (!first) return warn(branch, 'url-refused', text);
  const match = findProvider(first.src);
  if (match) return [liftMatch(match, branch, first.src)];
  if (text?.trim()) tell(branch, 'text-cleaned', text);
  const tracks = parts.flatMap(({tag: name, attributes: {kind = 'subtitles', srclang: lang = branch.page.lang ?? 'und', label, ...one}}) => {
    const src = name === 'track' && urlOf(one);
    return src ? [stated({kind, src, lang, label})] : [];
  });
  const isVideo = tag === 'video';
  const poster = isVideo && readPoster(branch);
  const aspect = isVideo && readAspect(attributes['width'], attributes['height']);
  return [stated({type: tag, provider: 'file', sources, tracks, poster, title: attributeOf(branch, 'title'), aspect})];
};

/** An address alone in the place of an embed that the site itself did not know. */
const readEmbed: Reader = (figure) => {
  const [first, ...rest] = readAsFigure(figure);
  const words = first?.type === 'paragraph' ? plainOf(first['content']) : '';
  const url = /^https?:\S{1,2000}$/.test(words) && readAddress(words, 'link');
  if (!url) return first ? [first, ...rest] : [];
  warn(figure, 'embed-as-link', url);
  return [{type: 'embed', provider: 'other', url}, ...rest];
};

/** The addresses that may be those of players: of all that was taken out but scripts, and alone in a text. */
function addressesIn(root: Branch): string {
  return [root, ...findAll(root)]
    .flatMap(({tag, as = tag, text, attributes, parts = [], children}) => [
      ...(text !== undefined && as !== 'script' ? [attributes, ...parts.map((part) => part.attributes)].flatMap((one) => Object.values(one)) : []),
      ...children.filter((child) => typeof child === 'string' && /^\s*https?:\S+\s*$/.test(child)),
    ])
    .join('\n');
}

async function prepare(root: Branch): Promise<void> {
  await loadProviders(addressesIn(root));
  root.page.liftAddress = (address, place) => {
    const match = findProvider(address);
    return match && liftMatch(match, place, address);
  };
}

export const extension: Extension = {prepare, readers: [[readEmbed, '.wp-block-embed'], [readFrame, 'iframe'], [readMedia, 'video audio']]};
