import type {AddressRow} from './provider.js';

/** Services of sounds. */
export const audioAddresses: readonly AddressRow[] = [
  {
    key: 'soundcloud',
    kind: 'audio',
    hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com', 'w.soundcloud.com', 'api.soundcloud.com', 'on.soundcloud.com'],
    addresses: [
      {host: 'w.soundcloud.com', path: /^\/player\/?$/, nested: 'url'},
      {host: 'api.soundcloud.com', path: /^\/(?<id>tracks|playlists)\/(?:soundcloud(?::|%3A)\w{1,20}(?::|%3A))?(?<rest>\d{1,15})\/?$/i, also: {secret_token: /^(?<key>s-\w{4,40})$/}, id: '{id}/{rest}[/{key}]', page: []},
      {host: 'on.soundcloud.com', path: /^\/(?<code>\w{4,30})\/?$/, page: ['https://on.soundcloud.com/{code}']},
      // Of what is private the address holds the key: it is not printed.
      {host: /^(?:www\.|m\.)?soundcloud\.com$/, path: /^\/(?<id>[\w-]{1,60}\/(?!sets\/)[\w-]{1,255})\/(?<key>s-\w{4,40})\/?$/, id: '{+id}/{key}', page: []},
      {
        host: /^(?:www\.|m\.)?soundcloud\.com$/,
        path: /^\/(?<id>(?!(?:discover|stream|you|pages|search|upload|settings|charts|jobs|tags|people|tracks|playlists)\/)[\w-]{1,60}\/(?:sets\/)?(?!(?:tracks|popular-tracks|albums|sets|reposts|likes|followers|following|comments)\/?$)[\w-]{1,255})\/?$/,
        id: '{+id}',
      },
    ],
    page: ['https://soundcloud.com/{+id}'],
  },
  {
    key: 'spotify',
    kind: 'audio',
    hosts: ['open.spotify.com', 'play.spotify.com', 'embed.spotify.com', 'spotify.link'],
    addresses: [
      {host: 'spotify.link', path: /^\/(?<code>\w{5,30})\/?$/, page: ['https://spotify.link/{code}']},
      {host: 'embed.spotify.com', path: /^\/$/, query: {uri: /^spotify:(?:user:[\w.-]{1,60}:)?(?<id>track|album|artist|playlist|episode|show):(?<rest>[a-z\d]{22})$/i}},
      {path: /^\/(?:intl-[a-z-]{2,7}\/)?(?:embed(?:-podcast)?\/)?(?:user\/[\w%.-]{1,60}\/)?(?<id>track|album|artist|playlist|episode|show|audiobook)\/(?<rest>[a-z\d]{22})\/?$/i},
    ],
    page: ['https://open.spotify.com/{id}/{rest}'],
  },
  {
    key: 'apple',
    kind: 'audio',
    hosts: ['podcasts.apple.com', 'embed.podcasts.apple.com', 'itunes.apple.com'],
    addresses: [{path: /^\/(?<id>[a-z]{2})\/podcast\/(?:[\w%.~-]{0,400}\/)?id(?<rest>\d{4,12})\/?$/, also: {i: /^(?<episode>\d{4,15})$/}, id: '{id}/{rest}[/{episode}]'}],
    page: ['https://podcasts.apple.com/{id}/podcast/id{rest}?i={episode}', 'https://podcasts.apple.com/{id}/podcast/id{rest}'],
  },
];
