/**
 * The services that a story may name, each with the form of its ids. An id that does not fit is refused, because frame addresses are built
 * from it. `file` and `other` have no ids. Of services that have no player here the shape is enough: no id of theirs becomes an address.
 */

const digits = /^\d{1,20}$/;
const bridDigits = /^\d{1,10}$/;
const youtube = /^[\w-]{11}$/;
/** Letters and digits, of no meaning. */
const token = /^[a-z0-9]{4,40}$/i;
/** One name, also with a kind before it: `activity:7012`, `ref:news`. */
const name = /^[\w:-]{1,255}$/;
/** Two or three names: `p/CxYz`, `playlist/37i9`, `us/id5/12`. */
const path = /^[\w:-]{1,255}(\/[\w-]{1,255}){1,2}$/;
/** A place on a map: coordinates, or the code of the map. */
const place = /^[\w!%.,:-]{1,1500}$/;

/** Services of posts, which are also the platforms that a quote may come from: key to form of the id. */
export const postIds = {
  x: digits,
  facebook: digits,
  instagram: path,
  threads: name,
  bluesky: /^[\w.:-]{3,253}\/[a-z0-9]{1,20}$/i,
  mastodon: /^[\w.-]{3,253}\/@[\w.-]{1,64}\/\d{1,20}$/,
  tiktok: digits,
  youtube,
  telegram: path,
  whatsapp: name,
  reddit: path,
  linkedin: name,
  vk: name,
  weibo: path,
  truthsocial: digits,
};

/** Video services: key to form of the id. A Vimeo id may carry the hash of an unlisted video: `76979871/8272103f6e`. */
export const videoIds = {
  youtube,
  vimeo: /^\d{1,12}(\/[\da-f]{6,16})?$/,
  dailymotion: token,
  brid: bridDigits,
  targetvideo: bridDigits,
  facebook: digits,
  jwplayer: token,
  brightcove: name,
  kaltura: name,
  twitch: name,
  tiktok: digits,
  x: digits,
  instagram: path,
  rumble: token,
};

/** Audio services: key to form of the id. */
export const audioIds = {
  soundcloud: /^[\w-]{1,60}(\/[\w-]{1,255}){0,2}$/,
  spotify: path,
  apple: path,
};

/** Services of posts, charts, maps and documents: key to form of the id. */
export const embedIds = {
  ...postIds,
  datawrapper: token,
  flourish: path,
  documentcloud: name,
  googlemaps: place,
  openstreetmap: place,
  giphy: token,
  scribd: digits,
  codepen: path,
};

/** A key of `videoIds`, or `file`, or `other`. */
export type VideoProvider = keyof typeof videoIds | 'file' | 'other';
/** A key of `audioIds`, or `file`, or `other`. */
export type AudioProvider = keyof typeof audioIds | 'file' | 'other';
/** A key of `embedIds`, or `other`. */
export type EmbedProvider = keyof typeof embedIds | 'other';
/** Where a quoted post was published. */
export type Platform = keyof typeof postIds | 'other';

/** The keys of a table of ids, and `other`. */
/* @__NO_SIDE_EFFECTS__ */
export const keysOf = <K extends string>(ids: Readonly<Record<K, unknown>>): readonly (K | 'other')[] => [...(Object.keys(ids) as K[]), 'other'];

export const platforms: readonly Platform[] = keysOf(postIds);
export const videoProviders: readonly VideoProvider[] = keysOf({...videoIds, file: undefined});
export const audioProviders: readonly AudioProvider[] = keysOf({...audioIds, file: undefined});
export const embedProviders: readonly EmbedProvider[] = keysOf(embedIds);
