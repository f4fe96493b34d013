import type {AddressForm, AddressRow} from './provider.js';

/** A name in an address of Mastodon; a name with a host (`@ann@other.example`) is answered by a page that cannot be shown. */
const MASTODON = String.raw`@(?<user>[\w.-]{1,64})`;

const mastodonForm = (path: string, more: Partial<AddressForm> = {}): AddressForm => ({path: new RegExp(`^/${path}/?$`), id: '{host}/@{user}/{post}', ...more});

/** Services of posts. */
export const postAddresses: readonly AddressRow[] = [
  {
    key: 'x',
    kind: 'embed',
    or: 'video',
    // Mirrors, which only show what stands at X.
    hosts: ['nitter.net', 'xcancel.com', 'fxtwitter.com', 'vxtwitter.com', 'fixupx.com', 'fixvx.com'],
    addresses: [{path: /^\/(?:i\/(?:web\/)?|(?<user>\w{1,15})\/)status\/(?<id>\d{1,20})\/?$/}],
    page: ['https://x.com/{user}/status/{id}', 'https://x.com/i/web/status/{id}'],
  },
  {
    key: 'facebook',
    kind: 'embed',
    hosts: ['facebook.com', '*.facebook.com'],
    addresses: [
      {
        path: /^\/(?<user>[\w.-]{1,100})\/(?:posts|activity)\/(?:[\w%.~-]{1,400}\/)?(?:(?<id>\d{6,20})|(?<code>pfbid\w{10,120}))\/?$/,
        page: ['https://www.facebook.com/{user}/posts/{id}', 'https://www.facebook.com/{user}/posts/{code}'],
      },
      {
        path: /^\/(?:permalink|story)\.php$/,
        query: {story_fbid: /^(?:(?<id>\d{6,20})|(?<code>pfbid\w{10,120}))$/, id: /^(?<owner>\d{1,20})$/},
        page: ['https://www.facebook.com/permalink.php?story_fbid={id}&id={owner}', 'https://www.facebook.com/permalink.php?story_fbid={code}&id={owner}'],
      },
      // These are shown by their address alone.
      {
        path: /^\/groups\/(?<group>[\w.-]{1,100})\/(?:posts|permalink)\/(?<post>\d{6,20})\/?$/,
        page: ['https://www.facebook.com/groups/{group}/posts/{post}/'],
      },
      {path: /^\/photo(?:\.php|\/)?$/, query: {fbid: /^(?<photo>\d{6,20})$/}},
      {path: /^\/[\w.-]{1,100}\/photos\/(?:[\w%.~-]{1,400}\/)?(?<photo>\d{6,20})\/?$/},
      {path: /^\/share\/p\/(?<code>\w{5,30})\/?$/, page: ['https://www.facebook.com/share/p/{code}/']},
    ],
    page: ['https://www.facebook.com/photo.php?fbid={photo}'],
  },
  {
    key: 'instagram',
    kind: 'embed',
    or: 'video',
    hosts: ['www.instagram.com', 'instagram.com', 'm.instagram.com', 'instagr.am', 'www.instagr.am'],
    addresses: [
      // The kind is kept, for a photo under `/reel/` is not found.
      {path: /^\/(?:(?!share\b|stories\b)[\w.]{1,30}\/)?(?<id>p(?=\/)|tv(?=\/)|reel)s?\/(?!audio\b)(?<rest>[\w-]{5,40})(?:\/embed(?:\/captioned)?)?\/?$/},
    ],
    page: ['https://www.instagram.com/{id}/{rest}/'],
  },
  {
    key: 'threads',
    kind: 'embed',
    hosts: ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'],
    addresses: [{path: /^\/(?:@(?<user>[\w.]{1,30})\/post|t)\/(?<id>[\w-]{5,40})(?:\/embed|\/media)?\/?$/}],
    page: ['https://www.threads.com/@{user}/post/{id}', 'https://www.threads.com/t/{id}'],
  },
  {
    key: 'telegram',
    kind: 'embed',
    hosts: ['t.me', 'telegram.me', 'telegram.dog'],
    // Three characters at the least: `/c/...` is a private channel.
    addresses: [{path: /^\/(?:s\/)?(?<id>[a-z]\w{2,31})\/(?:\d{1,10}\/)?(?<rest>\d{1,10})\/?$/i}],
    page: ['https://t.me/{id}/{rest}'],
  },
  {
    key: 'reddit',
    kind: 'embed',
    hosts: ['reddit.com', '*.reddit.com', 'redditmedia.com', 'www.redditmedia.com', 'redd.it'],
    addresses: [
      {host: 'redd.it', path: /^\/(?<code>[a-z\d]{2,10})\/?$/, page: ['https://redd.it/{code}']},
      {
        path: /^\/r\/(?<sub>\w{2,30})\/comments\/(?<post>[a-z\d]{2,10})(?:\/[\w%.~-]{0,400}(?:\/(?<comment>[a-z\d]{2,10}))?)?\/?$/i,
        id: '{sub}/{post}[/{comment}]',
        page: ['https://www.reddit.com/r/{sub}/comments/{post}/comment/{comment}/', 'https://www.reddit.com/r/{sub}/comments/{post}/'],
      },
      {
        path: /^\/u(?:ser)?\/(?<user>[\w-]{2,30})\/comments\/(?<post>[a-z\d]{2,10})(?:\/[\w%.~-]{0,400}(?:\/(?<comment>[a-z\d]{2,10}))?)?\/?$/i,
        id: 'u_{user}/{post}[/{comment}]',
        page: ['https://www.reddit.com/user/{user}/comments/{post}/comment/{comment}/', 'https://www.reddit.com/user/{user}/comments/{post}/'],
      },
      {path: /^\/r\/(?<sub>\w{2,30})\/s\/(?<code>\w{5,20})\/?$/i, page: ['https://www.reddit.com/r/{sub}/s/{code}']},
    ],
  },
  {
    key: 'linkedin',
    kind: 'embed',
    hosts: ['linkedin.com', '*.linkedin.com'],
    addresses: [
      {path: /^\/(?:embed\/)?feed\/update\/urn(?::|%3A)li(?::|%3A)(?<form>share|ugcPost|activity)(?::|%3A)(?<post>\d{10,20})\/?$/i},
      {path: /^\/posts\/[\w%.~-]{1,500}-(?<form>share|ugcPost|activity)-(?<post>\d{10,20})(?:-[\w-]{1,10})?\/?$/},
    ].map((form) => ({...form, id: '{form}:{post}'})),
    page: ['https://www.linkedin.com/feed/update/urn:li:{form}:{post}/'],
  },
  {
    key: 'vk',
    kind: 'embed',
    hosts: ['vk.com', 'www.vk.com', 'm.vk.com', 'vk.ru', 'm.vk.ru', 'vkvideo.ru', 'm.vkvideo.ru'],
    addresses: [
      {path: /^\/video_ext\.php$/, query: {oid: /^(?<owner>-?\d{1,12})$/, id: /^(?<item>\d{1,12})$/}, id: 'video{owner}_{item}', page: ['https://vk.com/video{owner}_{item}']},
      {path: /^\/(?<id>(?:wall|video|clip)-?\d{1,12}_\d{1,12})\/?$/},
      {path: /^\/[\w./@-]{0,60}$/, query: {w: /^(?<id>wall-?\d{1,12}_\d{1,12})$/}},
      {path: /^\/[\w./@-]{0,60}$/, query: {z: /^(?<id>(?:video|clip)-?\d{1,12}_\d{1,12})(?:\/[\w/-]{0,60})?$/}},
    ],
    page: ['https://vk.com/{id}'],
  },
  {
    key: 'weibo',
    kind: 'embed',
    hosts: ['weibo.com', 'www.weibo.com', 'm.weibo.cn', 'weibo.cn'],
    addresses: [
      {path: /^\/(?<id>status|detail)\/(?<rest>[a-z\d]{8,20})\/?$/i, page: ['https://m.weibo.cn/{id}/{rest}']},
      {path: /^\/(?<id>\d{5,12})\/(?<rest>[a-z\d]{8,20})\/?$/i},
    ],
    page: ['https://weibo.com/{id}/{rest}'],
  },
  {
    key: 'truthsocial',
    kind: 'embed',
    hosts: ['truthsocial.com', 'www.truthsocial.com'],
    addresses: [{path: /^\/(?:@(?<user>\w{1,30})(?:\/posts)?|users\/(?<name>\w{1,30})\/statuses)\/(?<id>\d{10,20})(?:\/embed)?\/?$/}],
    page: ['https://truthsocial.com/@{user}/posts/{id}', 'https://truthsocial.com/@{name}/posts/{id}'],
  },
  {
    key: 'whatsapp',
    kind: 'embed',
    hosts: ['whatsapp.com', 'www.whatsapp.com'],
    // A message of a channel; a channel alone is a link.
    addresses: [{path: /^\/channel\/(?<channel>[a-z\d]{15,40})\/(?<message>\d{1,10})\/?$/i, id: '{channel}:{message}'}],
    page: ['https://www.whatsapp.com/channel/{channel}/{message}'],
  },
  {
    key: 'mastodon',
    kind: 'embed',
    // Large instances, and those of many journalists. Anybody may run one: of the others only addresses that ask for the frame are taken.
    hosts: [
      'mastodon.social', 'mastodon.online', 'mstdn.social', 'mas.to', 'mastodon.world', 'fosstodon.org', 'hachyderm.io', 'infosec.exchange', 'techhub.social', 'mastodon.art',
      'universeodon.com', 'chaos.social', 'journa.host', 'newsie.social', 'mstdn.ca', 'toot.community', 'masto.ai', 'aus.social', 'mastodon.nl', 'mastodon.uno', 'piaille.fr',
      'norden.social', 'det.social', 'troet.cafe', 'flipboard.social', 'mstdn.jp', 'mastodon.ie', 'mastodonapp.uk', 'ec.social-network.europa.eu', 'social.bund.de', 'social.overheid.nl',
    ],
    addresses: [mastodonForm(String.raw`(?:web/)?${MASTODON}/(?<post>\d{10,20})(?:/embed)?`), mastodonForm(String.raw`users/(?<user>[\w.-]{1,64})/statuses/(?<post>\d{10,20})(?:/embed)?`)],
    page: ['https://{host}/@{user}/{post}'],
  },
  {
    key: 'mastodon',
    kind: 'embed',
    hosts: ['*'],
    addresses: [mastodonForm(String.raw`${MASTODON}/(?<post>\d{15,20})/embed`, {host: /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z\d-]{2,40})$/})],
    page: ['https://{host}/@{user}/{post}'],
  },
];
