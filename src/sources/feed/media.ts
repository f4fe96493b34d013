import {findFile} from '../../providers/files.js';
import {isThirdPartyPicture} from '../../providers/pictures.js';
import {readAspect} from '../aspect.js';
import {readFeedWords, type FeedText} from './texts.js';
import {readMediaUrl, readPageUrl, readPictureUrl} from '../field-address.js';
import {tell} from '../field-problem.js';
import {readPicture} from '../html/line.js';
import {liftAddress} from '../lift.js';
import {mediaTypeOf} from '../media-file.js';
import {stated, type DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** One file of a picture, sound or film, or the page of a player. */
export interface MediaFile {
  readonly url: string;
  /** Media type. */
  readonly type?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A picture, sound, film or other file that a format describes in fields, beside the text. */
export interface FeedMedium {
  /** The same thing in several files, the best first. */
  readonly files: readonly MediaFile[];
  readonly kind: 'image' | 'audio' | 'video' | 'file';
  readonly title?: string | undefined;
  readonly caption?: FeedText | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  readonly rights?: string | undefined;
  readonly digitalSource?: string | undefined;
  readonly poster?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  readonly tracks?: readonly {readonly src: string; readonly lang?: string | undefined}[];
  readonly transcript?: readonly FeedText[];
  /** The publisher's own word for what may disturb. */
  readonly warning?: string | undefined;
  /** Addresses of further pictures of the same thing, which a story has no room for. */
  readonly spares?: readonly string[];
  /** Addresses by which the text may show the same picture. */
  readonly aliases?: readonly string[];
}

/** A medium as a block, which place.ts puts into the story. */
export interface PlacedMedium {
  readonly block: DraftBlock;
  readonly aliases: readonly string[];
}

const MOST_MEDIA = 100;
const MOST_SOURCES = 12;
const PATH = 'media';
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;
/** Types that some browser plays; an absent one may be. */
const PLAYABLE = /^$|\/(?:mp[34]|mpeg|x-m4[av]|m4a|aac|ogg|opus|webm|wav|x-wav|flac|quicktime)$|mpegurl/i;

const absolute = (url: string): string => url.slice(0, 2048).replace(/^(?:http:)?\/\//i, 'https://').replace(/^(?!https:)/i, 'https://relative.invalid/');

/** What a file is: by its media type, by the word of the format, by the ending of its address, in this order. */
export function kindOf({url, type = ''}: MediaFile, medium = ''): FeedMedium['kind'] {
  const said = [/^(?:image|audio|video)(?=\/)/i.exec(type)?.[0], /^(?:image|audio|video)$/i.exec(medium)?.[0]].find(Boolean)?.toLowerCase();
  return (said as FeedMedium['kind'] | undefined) ?? (PICTURE.test(url.slice(-500)) ? 'image' : (findFile(absolute(url))?.kind ?? 'file'));
}

/** The blocks of media. What is more than a story can hold is named. */
export async function readMedia(media: readonly FeedMedium[], context: SourceContext): Promise<PlacedMedium[]> {
  const read: PlacedMedium[] = [];
  for (const medium of media.slice(0, MOST_MEDIA)) {
    const block = await readMedium(medium, context);
    if (block) read.push({block, aliases: medium.aliases ?? []});
  }
  const more = media.slice(MOST_MEDIA).map(({files}) => files[0]?.url).join(' ');
  if (more) tell(context, 'cut', PATH, 'More media than can be shown.', more, 'warning');
  return read;
}

/** The block of a medium; `undefined` where none of its addresses may be used, which is named. */
export async function readMedium(medium: FeedMedium, context: SourceContext): Promise<DraftBlock | undefined> {
  const block = medium.kind === 'image' ? await readImage(medium, context) : ((await readPlayer(medium, context)) ?? readFile(medium, context));
  if (!block) return undefined;
  const {words, others} = medium.caption ? await readFeedWords(medium.caption, context) : {words: '', others: []};
  nameRest(medium, [...others.map(({type, src, url}) => String(src ?? url ?? type)), ...(medium.spares ?? [])], context);
  const caption = block.type === 'link' ? {description: medium.caption?.value} : {caption: block['caption'] ?? words, credit: block['credit'] ?? medium.credit};
  const isPlayed = /^(?:audio|video)$/.test(block.type);
  const poster = block.type === 'video' && readPictureUrl(medium.poster, PATH, context);
  return stated({
    ...block,
    ...caption,
    ...(medium.kind !== 'image' && block.type !== 'link' && {title: medium.title}),
    ...(isPlayed && {duration: medium.duration, transcript: await readTranscript(medium, context)}),
    poster: poster && {src: poster},
    contentWarning: medium.warning && {kinds: ['other'], text: medium.warning},
  });
}

/** A picture has no title, a caption no room for pictures, and one poster is enough. */
function nameRest({kind, title, caption}: FeedMedium, rest: readonly string[], context: SourceContext): void {
  const isSaid = kind !== 'image' || caption?.value.toLowerCase().includes(title?.toLowerCase() ?? '');
  for (const text of [...(isSaid || !title ? [] : [title]), ...rest]) tell(context, 'field-dropped', PATH, 'A picture or player has no field for it.', text);
}

async function readImage({files, alt, rights, digitalSource}: FeedMedium, context: SourceContext): Promise<DraftBlock | undefined> {
  const [first] = files;
  if (!first) return undefined;
  const wide = files.filter(({width}) => width && first.width).map(({url, width}) => `${url.trim().replace(/\s/g, '%20')} ${width}w`);
  const {url: src, width, height} = first;
  const image = await readPicture({src, width, height, alt: alt ?? '', srcset: wide.length > 1 ? wide.slice(0, MOST_SOURCES).join(', ') : ''}, context);
  if (!image) return undefined;
  if (!isThirdPartyPicture(image['src'] as string)) return stated({type: 'image', ...image, rights, digitalSource});
  return tell(context, 'field-dropped', PATH, 'The picture lies with a third party.', src);
}

async function readPlayer({files}: FeedMedium, {base}: SourceContext): Promise<DraftBlock | undefined> {
  for (const {url} of files) {
    const block = await liftAddress(readPageUrl(url, PATH, {base, report: () => undefined}) ?? '');
    if (block) return block;
  }
  return undefined;
}

/** A sound or film of the publisher's own; any other file is a link, by its title or else by its name. */
function readFile({files, kind, title, tracks = []}: FeedMedium, context: SourceContext): DraftBlock | undefined {
  const [first] = files;
  if (kind === 'file') {
    const url = readPageUrl(first?.url, PATH, context);
    return url ? {type: 'link', url, title: title ?? nameOf(new URL(url))} : undefined;
  }
  const playable = files.filter(({type = ''}) => PLAYABLE.test(type));
  const sources = (playable.length ? playable : files).slice(0, MOST_SOURCES).flatMap(({url, type}) => {
    const src = readMediaUrl(url, PATH, context);
    return src ? [{src, type: type?.split(';')[0] ?? mediaTypeOf(src, kind as 'audio' | 'video')}] : [];
  });
  if (!sources.length) return undefined;
  const captions = tracks.slice(0, MOST_SOURCES).flatMap(({src: given, lang = context.lang ?? 'und'}) => {
    const src = readMediaUrl(given, PATH, context);
    return src ? [{kind: 'captions', src, lang}] : [];
  });
  const aspect = kind === 'video' && readAspect(String(first?.width ?? ''), String(first?.height ?? ''));
  return stated({type: kind, provider: 'file', sources, aspect, tracks: captions});
}

function nameOf({pathname, hostname}: URL): string {
  const name = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function readTranscript({transcript = []}: FeedMedium, context: SourceContext): Promise<unknown[]> {
  const read = await Promise.all(transcript.map((text) => readFeedWords(text, context)));
  return read.map(({words}) => words).filter((words) => words.length);
}
