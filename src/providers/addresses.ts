import type {AddressForm, AddressRow} from './provider.js';

/** Brid and its successor share their paths. */
const bridAddresses: readonly AddressForm[] = [
  {path: /^\/services\/iframe\/video\/(?<id>\d{1,10})(?:\/(?<partner>\d{1,10}))?\/(?<player>\d{1,10})(?:\/\d{1,10}){0,2}\/?$/},
];

/** The most common services: known without a further part. */
export const addressRows: readonly AddressRow[] = [
  {
    key: 'youtube',
    kind: 'video',
    hosts: [
      'www.youtube.com', 'youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtu.be', 'www.youtube-nocookie.com', 'youtube-nocookie.com',
      'youtube.googleapis.com',
    ],
    addresses: [
      {host: 'youtu.be', path: /^\/(?<id>[\w-]{11})\/?$/},
      {path: /^\/watch\/?$/, query: {v: /^(?<id>[\w-]{11})$/}},
      // `videoseries`, a playlist, has the length of an id.
      {path: /^\/(?:embed|shorts|live|v|e)\/(?!videoseries\b|live_stream\b)(?<id>[\w-]{11})\/?$/},
    ],
    page: ['https://www.youtube.com/watch?v={id}'],
  },
  {
    key: 'vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    addresses: [
      {
        path: /^\/(?:video\/|(?:channels|ondemand)\/[\w-]{1,100}\/|groups\/[\w-]{1,100}\/videos\/|(?:showcase|album)\/\d{1,12}\/video\/)?(?<id>\d{1,12})(?:\/(?<rest>[\da-f]{6,16}))?\/?$/,
        also: {h: /^(?<rest>[\da-f]{6,16})$/},
      },
    ],
    // The hash of an unlisted video is the key to it: with one, no page is printed.
    page: ['https://vimeo.com/{id}'],
  },
  {
    key: 'brid',
    kind: 'video',
    hosts: ['services.brid.tv'],
    addresses: bridAddresses,
  },
  {
    key: 'targetvideo',
    kind: 'video',
    hosts: ['player.target-video.com'],
    addresses: bridAddresses,
  },
  {
    key: 'x',
    kind: 'embed',
    or: 'video',
    hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'platform.twitter.com'],
    addresses: [
      {host: 'platform.twitter.com', path: /^\/embed\/Tweet\.html$/, query: {id: /^(?<id>\d{1,20})$/}},
      {path: /^\/(?:i\/(?:web\/)?|(?<user>\w{1,15})\/)?status(?:es)?\/(?<id>\d{1,20})(?:\/(?:photo|video)\/\d)?\/?$/},
    ],
    page: ['https://x.com/{user}/status/{id}', 'https://x.com/i/web/status/{id}'],
  },
  {
    key: 'bluesky',
    kind: 'embed',
    hosts: ['bsky.app', 'embed.bsky.app'],
    addresses: [
      {path: /^\/profile\/(?<id>[\w.:-]{3,253})\/post\/(?<rest>[a-z0-9]{1,20})\/?$/i},
      {host: 'embed.bsky.app', path: /^\/embed\/(?<id>did:[\w.:-]{3,249})\/app\.bsky\.feed\.post\/(?<rest>[a-z0-9]{1,20})\/?$/i},
    ],
    page: ['https://bsky.app/profile/{id}/post/{rest}'],
  },
];
