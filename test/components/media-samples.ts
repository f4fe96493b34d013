import type {Block} from '../../src/model/block.js';

const video = (provider: string, id: string, more: object = {}) => ({title: `a video of ${provider}`, block: {type: 'video', provider, id, title: 'A film', ...more} as Block});
const sound = (provider: string, id: string) => ({title: `a sound of ${provider}`, block: {type: 'audio', provider, id, title: 'A sound'} as Block});
const chart = (provider: string, id: string) => ({title: `a frame of ${provider}`, block: {type: 'embed', provider, id, url: `https://${provider}.example/`, title: 'A chart'} as Block});
const post = (platform: string, url: string) => ({title: `a post of ${platform}`, block: {type: 'quote', content: ['Hello.'], platform, url} as Block});

/** One block for each way in which a service has a frame. */
export const samples: readonly {readonly title: string; readonly block: Block}[] = [
  video('youtube', 'dQw4w9WgXcQ'),
  video('vimeo', '76979871'),
  video('brid', '84806', {player: '5260'}),
  video('targetvideo', '84806', {player: '5260', partner: '12'}),
  video('dailymotion', 'x8abcde', {player: 'x1'}),
  video('jwplayer', 'nPripu9l'),
  video('facebook', '10153231379946729'),
  video('tiktok', '6718335390845095173'),
  video('x', '20'),
  video('instagram', 'reel/CxYz'),
  sound('soundcloud', 'artist/track'),
  sound('spotify', 'track/4uLU6hMCjMI75M1A2tKUQC'),
  sound('apple', 'us/123/456'),
  chart('datawrapper', 'abcde'),
  chart('flourish', 'visualisation/123'),
  chart('documentcloud', '123-a-document'),
  chart('googlemaps', '!1m18!1m12'),
  chart('openstreetmap', '-0.1,51.5,0.1,51.6'),
  chart('giphy', 'abcdEFGH'),
  chart('scribd', '12345'),
  chart('codepen', 'team/abcde'),
  post('x', 'https://x.com/ada/status/20'),
  post('bluesky', 'https://bsky.app/profile/did:plc:abc123/post/3kabc'),
  post('mastodon', 'https://mastodon.social/@ada/109876543210987654'),
  post('threads', 'https://www.threads.com/@ada/post/CxYz_12'),
  post('instagram', 'https://www.instagram.com/p/CxYz_12/'),
  post('facebook', 'https://www.facebook.com/ada/posts/10153231379946729'),
  post('tiktok', 'https://www.tiktok.com/@ada/video/6718335390845095173'),
  post('telegram', 'https://t.me/channel/12'),
  post('reddit', 'https://www.reddit.com/r/news/comments/abc123/title/'),
];
