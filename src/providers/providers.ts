import {addressRows} from './addresses.js';
import type {PlayerRow, Provider} from './provider.js';

const PLAYER = ['autoplay', 'fullscreen', 'encrypted-media', 'picture-in-picture'];

/** Brid and its successor share their paths. */
const bridFrames = (host: string) => [
  `https://${host}/services/iframe/video/{id}/{partner}/{player}/0/1/?amp=1`,
  `https://${host}/services/iframe/video/{id}/{player}`,
];

/** What is drawn of each service, by its key. How its addresses are known stands apart (addresses.ts): who reads an article needs no more. */
const players: Readonly<Record<string, PlayerRow>> = {
  youtube: {
    name: 'YouTube',
    contact: 'www.youtube-nocookie.com',
    frame: ['https://www.youtube-nocookie.com/embed/{id}?[autoplay={autoplay}&]playsinline=1&rel=0[&start={start}]'],
    allow: ['accelerometer', 'autoplay', 'encrypted-media', 'gyroscope', 'picture-in-picture', 'fullscreen'],
    ratio: '16:9',
    pictures: ['i.ytimg.com', 'i1.ytimg.com', 'i2.ytimg.com', 'i3.ytimg.com', 'i4.ytimg.com', 'img.youtube.com'],
  },
  vimeo: {
    name: 'Vimeo',
    contact: 'player.vimeo.com',
    parts: /^(?:(?<open>\d+)|(?<unlisted>\d+)\/(?<hash>[\da-f]+))$/,
    frame: [
      'https://player.vimeo.com/video/{open}?dnt=1[&autoplay={autoplay}][#t={start}s]',
      'https://player.vimeo.com/video/{unlisted}?dnt=1&h={hash}[&autoplay={autoplay}][#t={start}s]',
    ],
    allow: PLAYER,
    ratio: '16:9',
    pictures: ['i.vimeocdn.com'],
  },
  brid: {
    name: 'Brid.TV',
    contact: 'services.brid.tv',
    frame: bridFrames('services.brid.tv'),
    allow: PLAYER,
    ratio: '16:9',
    pictures: ['cdn.brid.tv'],
  },
  targetvideo: {
    name: 'TargetVideo',
    contact: 'player.target-video.com',
    frame: bridFrames('player.target-video.com'),
    allow: PLAYER,
    ratio: '16:9',
    pictures: ['cdn.target-video.com'],
  },
  x: {
    name: 'X',
    contact: 'platform.twitter.com',
    frame: ['https://platform.twitter.com/embed/Tweet.html?id={id}&dnt=true'],
    allow: ['fullscreen'],
    pictures: ['pbs.twimg.com', 'abs.twimg.com', 'video.twimg.com'],
  },
  bluesky: {
    name: 'Bluesky',
    contact: 'embed.bsky.app',
    parts: /^(?<did>did:[\w.:-]+)\/(?<post>[a-z0-9]+)$/i,
    // A handle in the place of the DID is answered with an error.
    frame: ['https://embed.bsky.app/embed/{did}/app.bsky.feed.post/{post}'],
    allow: ['fullscreen'],
    pictures: ['cdn.bsky.app', 'video.bsky.app'],
  },
};

/** The services whose players and posts are known. */
export const providers: readonly Provider[] = addressRows.map((row) => ({...row, ...players[row.key]!}));

/** The row of a key of model/media.ts, or `undefined` where the service has no row. */
export function providerOf(key: unknown): Provider | undefined {
  return providers.find((row) => row.key === key);
}
