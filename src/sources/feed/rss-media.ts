import type {MediaNs} from 'feedsmith';
import {kindOf, type FeedMedium, type MediaFile} from './media.js';
import type {FeedText} from './texts.js';

/** Media RSS as the library gives it, of items of every format. */
export type RssMedia = MediaNs.ItemOrFeed;
type Group = MediaNs.Group;
type Content = MediaNs.Content;
type Common = Omit<Group, 'contents'>;
type Rating = {readonly value?: string | undefined; readonly scheme?: string | undefined};

/** Ratings that say “not for everybody”, by scheme; the values of others are no warning, or of no known meaning. */
const WARNINGS: Readonly<Record<string, RegExp>> = {
  'urn:simple': /^adult$/i,
  'urn:mpaa': /^(?:r|nc-?17|x)$/i,
  'urn:v-chip': /^tv-?ma$/i,
};

/** The rating that is a warning, in the words of the feed. */
export function findWarning(ratings: readonly Rating[] = []): string | undefined {
  return ratings.find(({value = '', scheme = 'urn:simple'}) => WARNINGS[scheme.toLowerCase()]?.test(value))?.value;
}

const textOf = (text: {value?: string; type?: string} | undefined): FeedText | undefined =>
  text?.value ? {value: text.value, kind: text.type === 'html' ? 'html' : 'open'} : undefined;

const creditOf = ({credits = [], copyright}: Common): string | undefined => credits.map(({value}) => value).filter(Boolean).join(', ') || copyright?.value;

/** What is said of a file, else of the group that it is in, else of the item: the inner word counts (Media RSS, “optional elements”). */
const inherit = (...levels: Common[]): Common => Object.assign({}, ...levels.reverse()) as Common;

function describe(said: Common, kind: FeedMedium['kind'], files: readonly MediaFile[], duration?: number): FeedMedium {
  const {title, description, copyright, credits, licenses, thumbnails, subTitles = [], texts = [], ratings} = said;
  return {
    files,
    kind,
    title: title?.value,
    // Of a picture, title and description are both words under it.
    caption: textOf(description) ?? (kind === 'image' ? textOf(title) : undefined),
    credit: creditOf(said),
    rights: credits?.length ? copyright?.value : licenses?.[0]?.name,
    poster: kind === 'image' ? undefined : thumbnails?.[0]?.url,
    spares: (thumbnails ?? []).slice(kind === 'image' ? 0 : 1).flatMap(({url}) => url ?? []),
    duration,
    tracks: subTitles.flatMap(({href, lang}) => (href ? [{src: href, lang}] : [])),
    transcript: texts.flatMap((text) => textOf(text) ?? []),
    warning: findWarning(ratings),
  };
}

const fileOf = ({url, player, type, width, height}: Content): MediaFile[] => (url ?? player?.url ? [{url: (url ?? player?.url)!, type, width, height}] : []);
const isShown = ({status}: Common) => !status?.state || status.state === 'active';

/** The media of a group are the same thing in several files; sounds, films and pictures in it are told apart. */
function readGroup(group: Group, item: Common): FeedMedium[] {
  const contents = (group.contents ?? []).filter(isShown).sort((one, other) => Number(other.isDefault ?? 0) - Number(one.isDefault ?? 0));
  const kinds = new Map<FeedMedium['kind'], Content[]>();
  for (const content of contents) {
    for (const file of fileOf(content)) {
      const kind = kindOf(file, content.medium);
      kinds.set(kind, kinds.get(kind) ?? []);
      kinds.get(kind)!.push(content);
    }
  }
  return [...kinds].map(([kind, found], at) => {
    const [first = {}] = found;
    const files = found.flatMap(fileOf);
    if (kind === 'image') files.sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
    // Titles of the files are names of their sizes.
    const medium = describe(inherit(found.length > 1 ? {...first, ...(group.title && {title: group.title})} : first, group, item), kind, files, first.duration);
    return at ? {...medium, spares: []} : medium;
  });
}

/** The media that an item names. A thumbnail counts as a picture where there is no other. */
export function readRssMedia(media: RssMedia | undefined): FeedMedium[] {
  if (!media || !isShown(media)) return [];
  const {groups = [], contents = [], thumbnails = [], player, ratings: _, title: __, description: ___, ...shared} = media;
  const found = [
    ...groups.filter(isShown).flatMap((group) => readGroup(group, shared)),
    ...contents.filter(isShown).flatMap((content) => fileOf(content).map((file) => describe(inherit(content, shared), kindOf(file, content.medium), [file], content.duration))),
  ];
  if (!found.length && player?.url) found.push(describe({...shared, thumbnails}, 'video', [{url: player.url}]));
  const hasPicture = found.some(({kind, poster}) => kind === 'image' || poster);
  const [thumbnail] = [...thumbnails, ...groups.flatMap((group) => group.thumbnails ?? [])].sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
  if (thumbnail?.url && !hasPicture) {
    const {title, description} = media;
    found.push(describe({...shared, ...(title && {title}), ...(description && {description})}, 'image', [{...thumbnail, url: thumbnail.url}]));
  }
  return found;
}
