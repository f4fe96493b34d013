/** A part loaded by need: players and pictures that are no frames yet - AMP, Flash, places that a script fills. They are read as what they would become. */
import {findProvider, loadProviders} from '../../providers/find.js';
import {readBridCalls} from '../brid-script.js';
import {addressesOf, fillPlaces} from './data-place.js';
import {sayAll} from './dropped.js';
import type {Extension} from './parts.js';
import {attributeOf, findAll, hasWord, listOf, tell, wordsOf, type Branch} from './tree.js';

/** What an element would become: another element, with an address. */
type Maker = (branch: Branch) => {readonly as: string; readonly src?: string | undefined} | undefined;

/** A frame of the address that a template makes of an id in an attribute. */
const frame =
  (template: string, form: RegExp, ...names: string[]): Maker =>
  ({attributes}) => {
    const id = names.map((name) => attributes[name]).find((value) => value && form.test(value));
    return id ? {as: 'iframe', src: template.replace('*', id)} : undefined;
  };

const ID = /^[\w:@-]{1,100}$/;
const PATH = /^[\w-]{1,100}\/[\w-]{1,100}$/;
const youtube = frame('https://www.youtube.com/watch?v=*', /^[\w-]{11}$/, 'videoid', 'data-videoid', 'data-id', 'data-video-id', 'data-video');
const vimeo = frame('https://vimeo.com/*', /^\d{5,12}$/, 'videoid', 'data-videoid', 'data-vimeo-id', 'data-id');
const address = (...names: string[]): Maker => (branch) => ({as: 'iframe', src: attributeOf(branch, ...names)});

/** Flash is dead, but the address that it was given may tell the video. */
const flash: Maker = (branch) => {
  const parts = [branch, ...(branch.parts ?? [])].flatMap(({attributes}) => [attributes['data'], attributes['src'], attributes['value']]);
  const known = parts.find((part) => /\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|vimeo\.com|dailymotion\.com)\//.test(part ?? ''));
  const id = /^(?:https?:)?\/\/vimeo\.com\/moogaloop\.swf\?(?:.*&)?clip_id=(\d{1,12})/.exec(known ?? '')?.[1];
  // What stood after the id of YouTube were settings of that player.
  return {as: 'iframe', src: id ? `https://vimeo.com/${id}` : (known?.replace(/(\/[ve]\/[\w-]{11})[&?].*$/, '$1') ?? attributeOf(branch, 'data', 'src') ?? parts.find((part) => /^(?:https?:)?\/\//.test(part ?? '')))};
};

const brightcove: Maker = (branch) => {
  const {'data-account': account, 'data-video-id': id, 'data-player': player = 'default', 'data-embed': embed = 'default'} = branch.attributes;
  return account && id ? {as: 'iframe', src: `https://players.brightcove.net/${encodeURIComponent(account)}/${encodeURIComponent(player)}_${encodeURIComponent(embed)}/index.html?videoId=${encodeURIComponent(id)}`} : undefined;
};

const brid: Maker = ({attributes: {'data-video': video, 'data-partner': partner, 'data-player': player}}) =>
  video && player ? {as: 'iframe', src: `https://services.brid.tv/services/iframe/video/${[video, partner, player].filter(Boolean).join('/')}`} : undefined;

const jwplayer: Maker = ({attributes: {'data-media-id': media, 'data-player-id': player}}) =>
  media ? {as: 'iframe', src: `https://cdn.jwplayer.com/players/${media}-${player ?? ''}.html`} : undefined;

/** A script that draws a player or a post where it stands. */
const script: Maker = (branch) => {
  const post = frame('https://t.me/*', PATH, 'data-telegram-post')(branch);
  const src = attributeOf(branch, 'src') ?? '';
  return post ?? (/^(?:https?:)?\/\/(?:cdn\.jwplayer\.com|content\.jwplatform\.com)\/players\/\w+-\w*\.js/.test(src) ? {as: 'iframe', src: src.replace(/\.js.*$/, '.html')} : undefined);
};

/** A frame of the site's own around one of a service, as Drupal makes it. */
const nested: Maker = (branch) => {
  const [, query] = /\/media\/oembed\?([^#]*)/.exec(attributeOf(branch, 'src') ?? '') ?? [];
  const src = new URLSearchParams(query).get('url');
  return src ? {as: 'iframe', src} : undefined;
};

const makers: Readonly<Record<string, Maker>> = {
  object: flash, embed: flash, oembed: address('url'), iframe: nested, script, 'video-js': brightcove, video: brightcove,
  'lite-youtube': youtube, 'amp-youtube': youtube, '.rll-youtube-player': youtube, '.youtube-player': youtube, '.youtube-embed': youtube, '.video-embed': youtube, '.lazy-youtube-embed': youtube,
  'lite-vimeo': vimeo, 'amp-vimeo': vimeo, '.vimeo-player': vimeo, '.vimeo-embed': vimeo,
  'amp-dailymotion': frame('https://www.dailymotion.com/video/*', ID, 'data-videoid'),
  'amp-twitter': frame('https://x.com/i/web/status/*', ID, 'data-tweetid'),
  'amp-instagram': frame('https://www.instagram.com/p/*/', ID, 'data-shortcode'),
  'amp-tiktok': address('data-src'), 'amp-facebook': address('data-href'), 'amp-reddit': address('data-src'), 'amp-iframe': address('src'),
  'amp-soundcloud': frame('https://api.soundcloud.com/tracks/*', ID, 'data-trackid'),
  'amp-brid-player': brid, 'amp-brightcove': brightcove, 'amp-jwplayer': jwplayer,
  'amp-img': () => ({as: 'img'}), 'amp-anim': () => ({as: 'img'}), 'amp-video': () => ({as: 'video'}), 'amp-audio': () => ({as: 'audio'}),
  '.flourish-embed': frame('https://flo.uri.sh/*/embed', PATH, 'data-src'),
  '.infogram-embed': frame('https://e.infogram.com/*', ID, 'data-id'),
};

/** A film or sound that microdata tells of (schema.org), and that nothing in it plays yet: the player that a script would put there. */
function playerOf(branch: Branch): Branch | undefined {
  const [, kind] = /org\/(Video|Audio)Object$/.exec(attributeOf(branch, 'itemtype') ?? '') ?? [];
  const all = findAll(branch);
  if (!kind || all.some(({tag}) => /^(?:iframe|video|audio|object|embed)$/.test(tag))) return undefined;
  const said = (name: string) => {
    const one = all.find((inner) => hasWord(inner, 'itemprop', name));
    return one && (attributeOf(one, 'content', 'href', 'src') ?? wordsOf(one));
  };
  const [frame, file, poster = '', title = ''] = ['embedUrl', 'contentUrl', 'thumbnailUrl', 'name'].map(said);
  const isFile = !!file && !findProvider(frame ?? '');
  const src = isFile ? file : frame;
  // Its other words are named with it.
  const text = [...new Set([sayAll(branch), ...['description', 'caption', 'transcript'].map(said)])].filter((words) => words && ![title, poster].includes(words)).join(' ');
  return src ? {...branch, as: isFile ? kind.toLowerCase() : 'iframe', text, children: [], attributes: {src, title, poster}} : undefined;
}

function findMaker(branch: Branch): Maker | undefined {
  const byClass = branch.text === undefined ? listOf(branch, 'class').map((name) => `.${name}`) : [];
  const name = [branch.tag, ...byClass].find((known) => Object.hasOwn(makers, known));
  return name ? makers[name] : undefined;
}

/** What a place holds until a script fills it: words and a picture that the player will cover. */
function nameCovered(branch: Branch): void {
  const covered = sayAll({...branch, attributes: {}});
  if (covered) tell(branch, 'text-cleaned', covered);
}

async function prepare(root: Branch): Promise<void> {
  const all = [root, ...findAll(root)];
  await loadProviders(all.flatMap((one) => [one.attributes['content'], ...addressesOf(one)]).join(' '));
  const bridPlayers = new Map(all.flatMap(({tag, text = ''}) => (tag === 'script' && text.includes('Brid_') ? readBridCalls(text) : [])));
  /** The place that a Brid script fills: `div.brid#Brid_1`. */
  root.page.readers.set('.brid', (branch) => {
    const player = bridPlayers.get(attributeOf(branch, 'id') ?? '');
    if (player) tell(branch, 'embed-lifted', String(player['id']));
    return [...(player ? [player] : []), ...branch.page.read(branch)];
  });
  for (const parent of all) {
    const player = playerOf(parent);
    parent.children = parent.children.map((child) => {
      const made = typeof child === 'string' ? undefined : findMaker(child)?.(child);
      if (!made || typeof child === 'string') return child;
      const {as, src} = made;
      if (as !== 'iframe') return {...child, as};
      nameCovered(child);
      // It has that address alone: what else loads late in it is a picture of the player.
      const {title = '', 'data-title': dataTitle = ''} = child.attributes;
      return {...child, as, attributes: {title: title || dataTitle, ...(src && {src})}};
    });
    if (player) parent.children.unshift(player);
  }
  fillPlaces(root);
}

export const extension: Extension = {prepare};
