import type {AddressRow} from './provider.js';

/** Services of videos, and networks whose videos have addresses of their own. */
export const videoAddresses: readonly AddressRow[] = [
  {
    key: 'dailymotion',
    kind: 'video',
    hosts: ['www.dailymotion.com', 'dailymotion.com', 'touch.dailymotion.com', 'm.dailymotion.com', 'dai.ly', 'geo.dailymotion.com'],
    addresses: [
      {host: 'dai.ly', path: /^\/(?<id>[a-z\d]{5,30})\/?$/i},
      {host: 'geo.dailymotion.com', path: /^\/player(?:\/(?<player>[a-z\d]{2,20}))?\.html$/i, query: {video: /^(?<id>[a-z\d]{5,30})$/i}},
      // What follows the underscore is words.
      {path: /^\/(?:[a-z]{2}\/)?(?:(?:embed|swf|crawler)\/)?video\/(?<id>[a-z\d]{5,30})(?:_[\w%.~-]{0,300})?\/?$/i},
      // The address of the player of its Flash days.
      {path: /^\/swf\/(?<id>[a-z\d]{5,30})\/?$/i},
    ],
    page: ['https://www.dailymotion.com/video/{id}'],
  },
  {
    key: 'jwplayer',
    kind: 'video',
    hosts: ['cdn.jwplayer.com', 'content.jwplatform.com'],
    // The player may be left out, by mistake after the hyphen: such an address is dead.
    addresses: [{path: /^\/(?:players|previews)\/(?<id>[a-z\d]{8})(?:-(?<player>[a-z\d]{8})?)?(?:\.(?:html|js))?\/?$/i}],
  },
  {
    key: 'facebook',
    kind: 'video',
    hosts: ['facebook.com', '*.facebook.com', 'fb.watch'],
    addresses: [
      {path: /^\/plugins\/(?:video|post)\.php$/, nested: 'href'},
      {host: 'fb.watch', path: /^\/(?<code>[\w-]{5,30})\/?$/, page: ['https://fb.watch/{code}/']},
      {path: /^\/watch\/?(?:live\/?)?$/, query: {v: /^(?<id>\d{6,20})$/}},
      {path: /^\/(?:(?:video\/)?video|photo)\.php$/, query: {v: /^(?<id>\d{6,20})$/}},
      {path: /^\/video\/embed$/, query: {video_id: /^(?<id>\d{6,20})$/}},
      {path: /^\/reels?\/(?<id>\d{6,20})\/?$/},
      {path: /^\/(?<user>[\w.-]{1,100})\/videos\/(?:[\w%.~-]{1,400}\/)?(?<id>\d{6,20})\/?$/, page: ['https://www.facebook.com/{user}/videos/{id}/']},
      {path: /^\/share\/(?<form>[vr])\/(?<code>\w{5,30})\/?$/, page: ['https://www.facebook.com/share/{form}/{code}/']},
    ],
    page: ['https://www.facebook.com/watch/?v={id}'],
  },
  {
    key: 'tiktok',
    kind: 'video',
    or: 'embed',
    hosts: ['www.tiktok.com', 'tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
    addresses: [
      {host: /^v[mt]\.tiktok\.com$/, path: /^\/(?<code>[a-z\d]{5,20})\/?$/i, page: ['https://{host}/{code}/']},
      {path: /^\/t\/(?<code>[a-z\d]{5,20})\/?$/i, page: ['https://www.tiktok.com/t/{code}/']},
      {path: /^\/@(?<user>[\w.-]{1,30})\/(?:video|photo)\/(?<id>\d{8,20})\/?$/},
      {path: /^\/(?:v|embed(?:\/v[123])?|player\/v1|(?:i18n\/)?share\/video)\/(?<id>\d{8,20})(?:\.html)?\/?$/},
    ],
    page: ['https://www.tiktok.com/@{user}/video/{id}', 'https://m.tiktok.com/v/{id}.html'],
  },
  {
    key: 'brightcove',
    kind: 'video',
    hosts: ['players.brightcove.net'],
    addresses: [
      {path: /^\/(?<partner>\d{5,20})\/(?<player>[\w-]{1,60}_[\w-]{1,30})\/index\.html$/, query: {videoId: /^(?<id>\d{5,20}|ref:[\w-]{1,150})$/}},
    ],
  },
  {
    key: 'kaltura',
    kind: 'video',
    hosts: ['*.kaltura.com'],
    addresses: [
      {
        path: /^\/p\/(?<partner>\d{2,10})(?:\/sp\/\d{2,12})?\/embed(?:Iframe|Playkit)Js\/uiconf_id\/(?<player>\d{2,12})(?:\/partner_id\/\d{2,10})?\/?$/,
        query: {entry_id: /^(?<id>[01]_[a-z\d]{6,12})$/},
      },
      {
        path: /^\/(?:index\.php\/extwidget\/preview\/partner_id|html5\/html5lib\/v[\d.]{1,20}\/mwEmbedFrame\.php\/p)\/(?<partner>\d{2,10})\/uiconf_id\/(?<player>\d{2,12})\/entry_id\/(?<id>[01]_[a-z\d]{6,12})(?:\/embed\/\w{1,20})?\/?$/,
      },
    ],
  },
  {
    key: 'twitch',
    kind: 'video',
    hosts: ['www.twitch.tv', 'twitch.tv', 'm.twitch.tv', 'player.twitch.tv', 'clips.twitch.tv'],
    addresses: [
      {host: 'player.twitch.tv', path: /^\/$/, query: {video: /^v?(?<video>\d{4,15})$/}, id: 'v{video}'},
      {host: 'player.twitch.tv', path: /^\/$/, query: {channel: /^(?<id>\w{3,25})$/}, page: ['https://www.twitch.tv/{id}']},
      {host: 'clips.twitch.tv', path: /^\/embed$/, query: {clip: /^(?:\w{3,25}\/)?(?<clip>[\w-]{5,100})$/}, id: 'clip:{clip}'},
      {host: 'clips.twitch.tv', path: /^\/(?:\w{3,25}\/)?(?<clip>[\w-]{5,100})\/?$/, id: 'clip:{clip}'},
      {path: /^\/(?:\w{3,25}\/)?v(?:ideos?)?\/(?<video>\d{4,15})\/?$/, id: 'v{video}'},
      {path: /^\/\w{3,25}\/clip\/(?<clip>[\w-]{5,100})\/?$/, id: 'clip:{clip}'},
    ],
    page: ['https://www.twitch.tv/videos/{video}', 'https://clips.twitch.tv/{clip}'],
  },
  {
    key: 'rumble',
    kind: 'video',
    hosts: ['rumble.com', 'www.rumble.com'],
    addresses: [
      {path: /^\/embed\/(?:u[a-z\d]{1,12}\.)?(?<id>v[a-z\d]{4,12})\/?$/},
      // The id of a page is not that of its player.
      {path: /^\/(?<name>v[a-z\d]{4,12}-[\w%.~-]{1,300}\.html|shorts\/v[a-z\d]{4,12})$/, page: ['https://rumble.com/{+name}']},
    ],
  },
];
