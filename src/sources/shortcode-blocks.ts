import {readAddress} from '../model/address.js';
import type {Block} from '../model/block.js';
import {videoIds} from '../model/media.js';
import {findProvider, type Match} from '../providers/find.js';
import {readAspect, readSide} from './aspect.js';
import {readQuotation} from './quotation.js';
import {decodeEntities, readShortcode, type Shortcode} from './shortcode.js';

/** One block made of a shortcode. Its addresses have not passed the check yet. */
type Maker = (shortcode: Shortcode) => Block | undefined;

const VIDEO_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg', mov: 'video/quicktime', m3u8: 'application/vnd.apple.mpegurl',
};
const AUDIO_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac',
};

/** Services whose shortcode may give the id alone: the form of the id, and the page that it belongs to. */
const youtube = [videoIds.youtube, 'https://www.youtube.com/watch?v='] as const;
const vimeo = [videoIds.vimeo, 'https://vimeo.com/'] as const;
const dailymotion = [videoIds.dailymotion, 'https://www.dailymotion.com/video/'] as const;
const post = [/^\d{5,20}$/, 'https://x.com/i/web/status/'] as const;

/** The words of a value or content of a shortcode: entities decoded, single spaces. */
export const plainWords = (text: string | undefined) => decodeEntities(text ?? '').replace(/\s+/g, ' ').trim();
const named = <K extends string>(name: K, value: string | undefined): {readonly [N in K]?: string} =>
  (value ? {[name]: value} : {}) as {readonly [N in K]?: string};

/** The block of an address of a known provider; an embed is known by its address even where the provider has no page for people. */
export function matchToBlock(match: Match, address: string): Block {
  const {kind, ...fields} = match;
  return kind === 'embed' ? ({type: kind, url: address, ...fields} as Block) : ({type: kind, ...fields} as Block);
}

const brid: Maker = ({attributes}) => {
  const id = attributes.get('video') ?? '';
  // The other forms (playlist, carousel) name lists, which the model does not know.
  if (!videoIds.brid.test(id)) return undefined;
  const aspect = attributes.get('width') === '16' && attributes.get('height') === '9' ? {aspect: '16:9'} : {};
  const [player, partner] = [attributes.get('player'), attributes.get('partner')];
  return {type: 'video', provider: 'brid', id, ...named('player', player), ...named('partner', partner), ...named('title', plainWords(attributes.get('title'))), ...aspect};
};

/** A shortcode that gives an address, or the id alone where `ids` says what it is an id of. */
const addressed =
  (...ids: (readonly [RegExp, string])[]): Maker =>
  ({attributes, values, content}) => {
    const first = ['url', 'src', 'id', 'link', 'href', 'tweet', 'video'].map((name) => attributes.get(name)).find(Boolean);
    const given = first ?? (values[0] || plainWords(content));
    const service = ids.find(([pattern]) => pattern.test(given));
    const address = readAddress(service ? service[1] + given : given.replace(/^\/\//, 'https://'), 'link');
    if (!address || !/^https?:/.test(address)) return undefined;
    const title = named('title', plainWords(attributes.get('title')));
    const match = findProvider(address);
    if (!match) return {type: 'embed', provider: 'other', url: address, ...title};
    const start = Number(/^\d{1,6}$/.exec(attributes.get('start') ?? '')?.[0]);
    const from = start && match.kind !== 'embed' && match.start === undefined ? {start} : {};
    return {...matchToBlock(match, address), ...title, ...from} as Block;
  };

const file =
  (type: 'video' | 'audio', types: Readonly<Record<string, string>>): Maker =>
  (shortcode) => {
    const {attributes, values, content} = shortcode;
    const addresses = ['src', 'url', ...Object.keys(types)].map((name) => attributes.get(name));
    const sources = [...addresses, values[0], plainWords(content)].flatMap((src) => {
      const ending = /\.([a-z\d]{2,5})(?:[?#]|$)/i.exec(src?.slice(-200) ?? '')?.[1]?.toLowerCase() ?? '';
      return src && !/\s/.test(src) && Object.hasOwn(types, ending) ? [{src, type: types[ending]!}] : [];
    });
    if (!sources.length) return addressed()(shortcode);
    const title = named('title', plainWords(attributes.get('title')));
    const poster = attributes.get('poster');
    const words = sources.some(({src}) => src === plainWords(content)) ? '' : plainWords(content);
    return {
      type, provider: 'file', sources, ...title, ...named('caption', plainWords(attributes.get('caption')) || words),
      ...(type === 'video' && {...(poster && {poster: {src: poster}}), ...named('aspect', readAspect(attributes.get('width'), attributes.get('height')))}),
    } as Block;
  };

/** The picture inside `[caption]`, read without an HTML parser: one `img`, perhaps in a link, and words without markup. */
const caption: Maker = ({attributes, content = ''}) => {
  const tags = content.match(/<[^<>]{0,4000}>/g) ?? [];
  const pictures = tags.filter((tag) => /^<img\s/i.test(tag));
  if (pictures.length !== 1) return undefined;
  const inBrackets = (tag: string) => readShortcode(`[${tag.slice(1, -1).replace(/\/$/, '')}]`).shortcode?.attributes;
  const image = inBrackets(pictures[0]!);
  const src = image?.get('src');
  if (!src) return undefined;
  const link = tags.find((tag) => /^<a\s/i.test(tag));
  const [width, height] = [readSide(image?.get('width')), readSide(image?.get('height'))];
  const words = plainWords(content.replace(/<\/?(?:img|a)(?:\s[^<>]{0,4000})?>/gi, ' '));
  return {
    type: 'image', src, ...named('alt', plainWords(image?.get('alt'))), ...(width && {width}), ...(height && {height}),
    ...named('caption', plainWords(attributes.get('caption')) || words), ...named('url', link && inBrackets(link)?.get('href')),
  };
};

const quotation =
  (isPull: boolean): Maker =>
  ({attributes, content}) => {
    const words = plainWords(content);
    const name = plainWords(attributes.get('author') ?? attributes.get('cite'));
    if (!words) return undefined;
    return {type: 'quote', content: [readQuotation(words) ?? words], ...(name && {by: {name}}), ...(isPull && {pull: true as const})};
  };

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['brid', brid],
  ...['youtube', 'yt', 'embedyt', 'su_youtube', 'fusion_youtube'].map((name) => [name, addressed(youtube)] as const),
  ...['vimeo', 'su_vimeo', 'fusion_vimeo'].map((name) => [name, addressed(vimeo)] as const),
  ['dailymotion', addressed(dailymotion)],
  ...['tweet', 'twitter', 'x'].map((name) => [name, addressed(post)] as const),
  ...['embed', 'facebook', 'instagram', 'threads', 'tiktok', 'bluesky', 'telegram', 'reddit', 'soundcloud', 'spotify', 'vc_video', 'et_pb_video']
    .map((name) => [name, addressed()] as const),
  ...['caption', 'wp_caption'].map((name) => [name, caption] as const),
  ...['video', 'su_video'].map((name) => [name, file('video', VIDEO_TYPES)] as const),
  ...['audio', 'su_audio'].map((name) => [name, file('audio', AUDIO_TYPES)] as const),
  ...['pullquote', 'su_pullquote'].map((name) => [name, quotation(true)] as const),
  ...['blockquote', 'quote', 'su_quote'].map((name) => [name, quotation(false)] as const),
  // Lists of numbers of the site's own media library say nothing outside of it.
  ...['gallery', 'playlist'].map((name) => [name, () => undefined] as const),
]);

/** The names of shortcodes that may become a block. */
export const blockNames: ReadonlySet<string> = new Set(MAKERS.keys());

/**
 * The block that a shortcode stands for, before the check; `undefined` where it cannot be said, so that the caller names it (`unknown-shortcode`).
 * An address of no known provider becomes an `embed` of provider `other`, which is a link.
 */
export function shortcodeToBlock(shortcode: Shortcode): Block | undefined {
  return MAKERS.get(shortcode.name)?.(shortcode);
}
