import type {Messages, Provider, Sign} from './provider.js';
import {playerSandbox} from './sandbox.js';

const PLAYER = ['autoplay', 'fullscreen', 'encrypted-media', 'picture-in-picture'];

const player = {kind: 'video', allow: PLAYER, sandbox: playerSandbox, ratio: '16:9', consent: 'ask'} as const;

/** Brid and its successor share their paths; their messages begin with different words. */
const bridFrames = (host: string, word: string) => {
  const told = (event: string): Sign => [[[0], word], [[2], 'trigger'], [[3], event]];
  return {
    contact: host,
    frame: [`https://${host}/services/iframe/video/{id}/{partner}/{player}/0/1/?amp=1`, `https://${host}/services/iframe/video/{id}/{player}`],
    messages: {
      isBars: true,
      speaks: true,
      ready: ['ready', 'loadedmetadata', 'requestAMPGDPR', 'adEnd'].map(told),
      playing: ['play', 'adStart'].map(told),
      paused: [told('pause')],
      ended: [told('ended')],
      pause: `${word}|pause`,
      mute: `${word}|muted|1`,
    },
  } as const;
};

const inYouTube = (state: number): readonly Sign[] => ['initialDelivery', 'infoDelivery'].map((event) => [[['event'], event], [['info', 'playerState'], state]]);
const toYouTube = (name: string) => JSON.stringify({event: 'command', func: name, args: ''});

/** It says nothing until it is listened to; then, with the time of the film, twice a second. */
const youtubeMessages: Messages = {
  speaks: true,
  hello: ['{"event":"listening"}'],
  ready: ['onReady', 'initialDelivery', 'infoDelivery'].map((event) => [[['event'], event]]),
  playing: inYouTube(1),
  paused: inYouTube(2),
  ended: inYouTube(0),
  pause: toYouTube('pauseVideo'),
  mute: toYouTube('mute'),
};

const vimeoEvent = (event: string): Sign => [[['event'], event]];

const vimeoMessages: Messages = {
  speaks: true,
  hello: ['{"method":"ping"}', ...['play', 'pause', 'ended'].map((value) => JSON.stringify({method: 'addEventListener', value}))],
  ready: [vimeoEvent('ready'), [[['method'], 'ping']]],
  playing: [vimeoEvent('play')],
  paused: [vimeoEvent('pause')],
  ended: [vimeoEvent('ended')],
  pause: '{"method":"pause"}',
  mute: '{"method":"setMuted","value":true}',
};

/** Its channel opens only for a frame of the name that its own library would give; each message carries the id in it. */
const dailymotionEvent = (event: string): Sign => [[['event'], event], [['id'], 'dm1']];

const dailymotionMessages: Messages = {
  speaks: true,
  name: encodeURIComponent('{"dmInternalData":{"iframeId":"dm1"}}'),
  ready: [dailymotionEvent('apiready')],
  playing: ['play', 'playing', 'ad_start'].map(dailymotionEvent),
  paused: [dailymotionEvent('pause')],
  ended: ['end', 'video_end'].map(dailymotionEvent),
  pause: {command: 'pause'},
};

const tiktokTold = (type: string, ...state: number[]): Sign => [[['x-tiktok-player'], true], [['type'], type], ...state.map((value) => [['value'], value] as const)];

const tiktokMessages: Messages = {
  speaks: true,
  ready: [tiktokTold('onPlayerReady'), tiktokTold('onStateChange', -1), tiktokTold('onStateChange', 3)],
  playing: [tiktokTold('onStateChange', 1)],
  paused: [tiktokTold('onStateChange', 2)],
  ended: [tiktokTold('onStateChange', 0)],
  pause: {'x-tiktok-player': true, type: 'pause'},
  mute: {'x-tiktok-player': true, type: 'mute'},
};

/**
 * The players of videos. `vendor`: as in version 45 of the Global Vendor List (21 March 2024: 573 Dailymotion Video Player, 786 TargetVideo GmbH, 934 Brid
 * Video Doo, 1046 Longtail Ad Solutions dba JW Player) and in Prebid's pages on these services. Google's 755 is for its advertising, not for YouTube's player.
 */
export const players: readonly Provider[] = [
  {
    ...player,
    key: 'youtube',
    name: 'YouTube',
    contact: 'www.youtube-nocookie.com',
    frame: ['https://www.youtube-nocookie.com/embed/{id}?[autoplay={autoplay}&]playsinline=1&rel=0&enablejsapi=1[&origin={origin}][&start={start}]'],
    allow: ['accelerometer', 'autoplay', 'encrypted-media', 'gyroscope', 'picture-in-picture', 'fullscreen'],
    pictures: ['i.ytimg.com', 'i1.ytimg.com', 'i2.ytimg.com', 'i3.ytimg.com', 'i4.ytimg.com', 'img.youtube.com'],
    messages: youtubeMessages,
  },
  {
    ...player,
    key: 'vimeo',
    name: 'Vimeo',
    contact: 'player.vimeo.com',
    parts: /^(?:(?<open>\d+)|(?<unlisted>\d+)\/(?<hash>[\da-f]+))$/,
    frame: [
      'https://player.vimeo.com/video/{open}?dnt=1[&autoplay={autoplay}][#t={start}s]',
      'https://player.vimeo.com/video/{unlisted}?dnt=1&h={hash}[&autoplay={autoplay}][#t={start}s]',
    ],
    pictures: ['i.vimeocdn.com'],
    consent: 'publisher',
    messages: vimeoMessages,
  },
  {...player, key: 'brid', name: 'Brid.TV', ...bridFrames('services.brid.tv', 'Brid'), pictures: ['cdn.brid.tv'], vendor: 934},
  {...player, key: 'targetvideo', name: 'TargetVideo', ...bridFrames('player.target-video.com', 'BPLR'), pictures: ['cdn.target-video.com'], vendor: 786},
  {
    ...player,
    key: 'dailymotion',
    name: 'Dailymotion',
    contact: 'geo.dailymotion.com',
    // Without a player the frame may be refused since 28 September 2026: then there is only the link.
    frame: ['https://geo.dailymotion.com/player/{player}.html?video={id}[&startTime={start}]'],
    allow: ['autoplay', 'fullscreen', 'picture-in-picture', 'web-share'],
    pictures: ['www.dailymotion.com', 's1.dmcdn.net', 's2.dmcdn.net'],
    vendor: 573,
    messages: dailymotionMessages,
  },
  {
    ...player,
    key: 'jwplayer',
    name: 'JW Player',
    contact: 'cdn.jwplayer.com',
    frame: ['https://cdn.jwplayer.com/players/{id}-{player}.html', 'https://cdn.jwplayer.com/players/{id}.html'],
    allow: ['autoplay', 'fullscreen', 'encrypted-media'],
    pictures: ['cdn.jwplayer.com'],
    vendor: 1046,
  },
  {
    ...player,
    key: 'facebook',
    name: 'Facebook',
    contact: 'www.facebook.com',
    frame: ['https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D{id}&show_text=false[&t={start}]'],
    allow: ['autoplay', 'clipboard-write', 'encrypted-media', 'picture-in-picture', 'web-share', 'fullscreen'],
    pictures: ['scontent.xx.fbcdn.net', 'graph.facebook.com'],
  },
  {
    ...player,
    key: 'tiktok',
    or: 'embed',
    name: 'TikTok',
    contact: 'www.tiktok.com',
    frame: ['https://www.tiktok.com/player/v1/{id}[?autoplay={autoplay}]'],
    allow: ['fullscreen', 'autoplay'],
    ratio: '9:16',
    widest: 325,
    pictures: ['p16-sign.tiktokcdn.com'],
    messages: tiktokMessages,
  },
];
