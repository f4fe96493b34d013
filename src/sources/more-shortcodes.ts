/** A part loaded by need: the shortcodes of players, posts, films, sounds and pictures, and those of layout around words. */
import {readAddress} from '../model/address.js';
import type {Block} from '../model/block.js';
import {videoIds} from '../model/media.js';
import {findProvider} from '../providers/find.js';
import {readAspect, readSide} from './aspect.js';
import {matchToBlock} from './lift.js';
import {readShortcode} from './shortcode.js';
import {named, plainWords, type Maker, type shellOf as ShellOf} from './shortcode-blocks.js';

export {loadProviders} from '../providers/find.js';

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

/** Name to maker. */
export const moreMakers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...['youtube', 'yt', 'embedyt', 'su_youtube', 'fusion_youtube'].map((name) => [name, addressed(youtube)] as const),
  ...['vimeo', 'su_vimeo', 'fusion_vimeo'].map((name) => [name, addressed(vimeo)] as const),
  ['dailymotion', addressed(dailymotion)],
  ...['tweet', 'twitter', 'x'].map((name) => [name, addressed(post)] as const),
  ...['embed', 'facebook', 'instagram', 'threads', 'tiktok', 'bluesky', 'telegram', 'reddit', 'soundcloud', 'spotify', 'vc_video', 'et_pb_video']
    .map((name) => [name, addressed()] as const),
  ...['caption', 'wp_caption'].map((name) => [name, caption] as const),
  ...['video', 'su_video'].map((name) => [name, file('video', VIDEO_TYPES)] as const),
  ...['audio', 'su_audio'].map((name) => [name, file('audio', AUDIO_TYPES)] as const),
  // Lists of numbers of the site's own media library say nothing outside of it.
  ...['gallery', 'playlist'].map((name) => [name, () => undefined] as const),
]);

/** Rows, columns and boxes of the page builders WPBakery, Divi, Shortcodes Ultimate, Avada, Enfold and of themes. */
const SHELL = /^(?:(?:vc|et_pb|su|fusion|av)_[\w-]+|rows?|columns?|one_(?:half|third|fourth)|two_thirds?|three_fourths?)(?:_last)?$/;
const INLINE_SHELL = /^(?:(?:su|fusion|av|vc)_(?:highlight|dropcap|label|tooltip|abbr|lightbox|anchor|icon)|drop_?cap)$/;

/** What a tag of layout is by its name. */
export const shellOf: typeof ShellOf = (name) => (INLINE_SHELL.test(name) ? 'inline-shell' : SHELL.test(name) ? 'shell' : undefined);
