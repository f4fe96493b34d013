import type {Provider, Sign} from './provider.js';
import {sandbox} from './sandbox.js';

const post = {kind: 'embed', allow: ['fullscreen'], sandbox, consent: 'ask'} as const;

const xCall = (name: string): Sign => [[['twttr.embed', 'method'], `twttr.private.${name}`]];

/** The frames of posts, which say how high they are. */
export const postFrames: readonly Provider[] = [
  {
    ...post,
    key: 'x',
    or: 'video',
    name: 'X',
    contact: 'platform.twitter.com',
    frame: ['https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true[&theme={theme}][&lang={lang}]'],
    widest: 550,
    pictures: ['pbs.twimg.com', 'abs.twimg.com', 'video.twimg.com'],
    messages: {
      speaks: true,
      ready: ['initialized', 'results', 'rendered'].map(xCall),
      missing: [xCall('no_results')],
      height: {where: xCall('resize'), at: ['twttr.embed', 'params', 0, 'height']},
    },
  },
  {
    ...post,
    key: 'bluesky',
    name: 'Bluesky',
    contact: 'embed.bsky.app',
    parts: /^(?<did>did:[\w.:-]+)\/(?<post>[a-z0-9]+)$/i,
    // A handle in the place of the DID is answered with an error.
    frame: ['https://embed.bsky.app/embed/{did}/app.bsky.feed.post/{post}[?colorMode={theme}]'],
    widest: 600,
    pictures: ['cdn.bsky.app', 'video.bsky.app'],
    consent: 'publisher',
    messages: {speaks: true, height: {at: ['height']}},
  },
  {
    ...post,
    key: 'mastodon',
    name: 'Mastodon',
    // Anybody may run an instance: it has a name of the public network, and readers are told it.
    contact: '{instance}',
    parts: /^(?<instance>(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z\d-]{2,40}))\/@(?<user>[\w.-]+)\/(?<post>\d+)$/,
    frame: ['https://{instance}/@{user}/{post}/embed'],
    widest: 550,
    pictures: [],
    consent: 'publisher',
    messages: {speaks: true, hello: [{type: 'setHeight', id: 1}], height: {where: [[['type'], 'setHeight']], at: ['height']}},
  },
  {
    ...post,
    key: 'threads',
    name: 'Threads',
    contact: 'www.threads.com',
    frame: ['https://www.threads.com/t/{id}/embed/'],
    widest: 540,
    height: 600,
    pictures: ['scontent.cdninstagram.com'],
  },
  {
    ...post,
    key: 'instagram',
    or: 'video',
    name: 'Instagram',
    contact: 'www.instagram.com',
    parts: /^(?<form>p|reel|tv)\/(?<code>[\w-]+)$/,
    frame: ['https://www.instagram.com/{form}/{code}/embed/captioned/'],
    widest: 540,
    pictures: ['scontent.cdninstagram.com'],
    messages: {
      speaks: true,
      ready: ['LOADING', 'MOUNTED'].map((type) => [[['type'], type]]),
      height: {where: [[['type'], 'MEASURE']], at: ['details', 'height']},
    },
  },
  {
    ...post,
    key: 'facebook',
    name: 'Facebook',
    contact: 'www.facebook.com',
    // The name of the account may be any.
    frame: ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fuser%2Fposts%2F{id}&show_text=true'],
    widest: 550,
    height: 600,
    pictures: ['scontent.xx.fbcdn.net', 'graph.facebook.com'],
  },
  {
    ...post,
    key: 'telegram',
    name: 'Telegram',
    contact: 't.me',
    parts: /^(?<channel>\w+)\/(?<post>\d+)$/,
    frame: ['https://t.me/{channel}/{post}?embed=1'],
    widest: 500,
    pictures: ['cdn4.telesco.pe', 'cdn5.telesco.pe'],
    consent: 'publisher',
    messages: {speaks: true, missing: [[[['event'], 'resize'], [['height'], null]]], height: {where: [[['event'], 'resize']], at: ['height']}},
  },
  {
    ...post,
    key: 'reddit',
    name: 'Reddit',
    contact: 'embed.reddit.com',
    // The posts of a user are in a subreddit of a name with a hyphen, where the user's has one.
    parts: /^(?<sub>[\w-]+)\/(?<post>[a-z\d]+)(?:\/(?<comment>[a-z\d]+))?$/i,
    frame: ['https://embed.reddit.com/r/{sub}/comments/{post}/comment/{comment}/', 'https://embed.reddit.com/r/{sub}/comments/{post}/'],
    widest: 640,
    pictures: ['preview.redd.it', 'i.redd.it', 'www.redditmedia.com'],
    // Its first message is of the height 0: it is there, and the post not yet.
    messages: {speaks: true, ready: [[[['type'], 'resize.embed'], [['data'], 0]]], height: {where: [[['type'], 'resize.embed']], at: ['data']}},
  },
];
