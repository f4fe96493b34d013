import type {FeedMedium, MediaFile} from '../feed/media.js';
import {numberOf, textOf, type Fields} from '../fields.js';
import {asFeedText, findMain, rankOf, readNamed, readTexts, textNamed} from './names.js';

const KINDS: Readonly<Record<string, FeedMedium['kind']>> = {picture: 'image', graphic: 'image', video: 'video', audio: 'audio'};
const SHOWN_PICTURE = /^image\/(?:p?jpe?g|jpg|png|gif|webp|avif|svg\+xml)$/i;
/** Wider than this a picture is for print. */
const WIDEST = 2500;

/** What kind of thing an item is, if it is to be seen or heard. */
export const mediumKind = (item: Fields): FeedMedium['kind'] | undefined => KINDS[textOf(item['type']).toLowerCase()];

interface Rendition extends MediaFile {
  readonly name: string;
  readonly duration: number;
}

function readRenditions(item: Fields): Rendition[] {
  return readNamed(item['renditions']).flatMap((one) => {
    const [width, height, duration] = [numberOf(one['width']), numberOf(one['height']), numberOf(one['duration'])];
    const url = textNamed(one, 'href');
    const sides = {...(width > 0 && {width}), ...(height > 0 && {height})};
    return url ? [{url, type: textNamed(one, 'contenttype', 'mimetype') || undefined, name: textNamed(one, 'name'), ...sides, duration}] : [];
  });
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;
const PLAYED = /\.(?:mp4|webm|m4v|m3u8|mp3|m4a|ogg)(?:[?#]|$)/i;
const isOf = (kind: string, {type, url}: MediaFile) => (type ? type.startsWith(`${kind}/`) : (kind === 'image' ? PICTURE : PLAYED).test(url.slice(-300)));

/** The widest for a screen first, then all others of the same shape: small ones are often cut out of the picture. */
function sortPictures(files: readonly Rendition[]): Rendition[] {
  const shown = files.filter((file) => isOf('image', file) && (!file.type || SHOWN_PICTURE.test(file.type)) && !/watermark/i.test(file.url));
  const sorted = [...shown].sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
  const first = sorted.find(({width = 0}) => width <= WIDEST) ?? sorted.at(-1);
  if (!first) return [];
  const shape = ({width = 0, height = 1}: MediaFile) => width / height;
  return [first, ...sorted.filter((file) => file !== first && (file.width ?? WIDEST + 1) <= WIDEST && Math.abs(shape(file) - shape(first)) < 0.02)];
}

/** A picture, graphic, sound or film with its words; `undefined` of an item that is none, or of which there is no file. */
export function readNinjsMedium(item: Fields): FeedMedium | undefined {
  const kind = mediumKind(item);
  const files = readRenditions(item);
  const played = files.filter((file) => kind && kind !== 'image' && isOf(kind, file));
  const pictures = sortPictures(files);
  const own = kind === 'image' ? pictures : played;
  if (!kind || !own.length) return undefined;
  const texts = readTexts(item, 'description', 'descriptions');
  const isAlt = ({role}: {role: string}) => role.startsWith('alt');
  const words = [...texts.filter((text) => !isAlt(text))].sort((one, other) => rankOf(other) - rankOf(one));
  const by = textNamed(item, 'by', 'byline', 'creditline');
  const owner = textNamed(item, 'copyrightholder', 'source') || textNamed(readNamed(item['infosources'] ?? item['infosource'])[0] ?? {}, 'name');
  const duration = played.map((file) => file.duration).find((seconds) => seconds > 0 && seconds <= 36_000);
  return {
    kind,
    files: own,
    title: findMain(readTexts(item, 'headline', 'headlines'))?.value,
    caption: words[0] && asFeedText(words[0]),
    // Superdesk has the alternative text of a picture in the place of its body.
    alt: texts.find(isAlt)?.value ?? (kind === 'image' ? textNamed(item, 'bodytext', 'alttext') : undefined),
    credit: by || owner,
    rights: textNamed(item, 'copyrightnotice') || undefined,
    digitalSource: /[^/:#]{1,100}$/.exec(textNamed(item, 'digitalsourcetype'))?.[0],
    aliases: files.map(({url}) => url),
    poster: kind === 'video' ? pictures[0]?.url : undefined,
    duration,
  };
}
