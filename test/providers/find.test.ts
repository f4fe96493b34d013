import {expect} from '@open-wc/testing';
import {findProvider} from '../../src/providers/find.js';
import {isIdOf} from '../../src/providers/frame.js';
import {providerOf} from '../../src/providers/providers.js';

const ID = 'dQw4w9WgXcQ';
const youtube = (more: object = {}) => ({kind: 'video', provider: 'youtube', id: ID, url: `https://www.youtube.com/watch?v=${ID}`, ...more});
const vimeo = (id: string, more: object = {}) => ({kind: 'video', provider: 'vimeo', id, ...(id.includes('/') ? {} : {url: `https://vimeo.com/${id}`}), ...more});
const x = (user?: string) => ({kind: 'embed', provider: 'x', id: '20', url: user ? `https://x.com/${user}/status/20` : 'https://x.com/i/web/status/20'});
const bluesky = (actor: string) => ({kind: 'embed', provider: 'bluesky', id: `${actor}/3kabc`, url: `https://bsky.app/profile/${actor}/post/3kabc`});

const known: readonly (readonly [string, object])[] = [
  [`https://www.youtube.com/watch?v=${ID}`, youtube()],
  [`http://youtube.com/watch?v=${ID}`, youtube()],
  [`https://m.youtube.com/watch?feature=share&v=${ID}&list=PL1`, youtube()],
  [`https://music.youtube.com/watch?v=${ID}`, youtube()],
  [`https://WWW.YouTube.com/watch?v=${ID}`, youtube()],
  [`https://www.youtube.com:443/watch?v=${ID}`, youtube()],
  [`https://youtu.be/${ID}`, youtube()],
  [`https://youtu.be/${ID}?si=abc`, youtube()],
  [`https://youtu.be/${ID}?t=90`, youtube({start: 90})],
  [`https://youtu.be/${ID}?t=90s`, youtube({start: 90})],
  [`https://youtu.be/${ID}?t=1m30s`, youtube({start: 90})],
  [`https://youtu.be/${ID}?t=1h2m3s`, youtube({start: 3723})],
  [`https://youtu.be/${ID}?t=2m`, youtube({start: 120})],
  [`https://youtu.be/${ID}?t=1:30`, youtube({start: 90})],
  [`https://youtu.be/${ID}?t=1:00:30`, youtube({start: 3630})],
  [`https://www.youtube.com/watch?v=${ID}#t=45`, youtube({start: 45})],
  [`https://www.youtube.com/embed/${ID}?start=10`, youtube({start: 10})],
  [`https://youtu.be/${ID}?t=0`, youtube()],
  [`https://youtu.be/${ID}?t=soon`, youtube()],
  [`https://www.youtube.com/embed/${ID}`, youtube()],
  [`https://www.youtube-nocookie.com/embed/${ID}?rel=0`, youtube()],
  [`https://www.youtube.com/shorts/${ID}`, youtube()],
  [`https://www.youtube.com/live/${ID}?feature=share`, youtube()],
  [`https://www.youtube.com/v/${ID}`, youtube()],
  [`https://www.youtube.com/e/${ID}`, youtube()],
  [`https://youtube.googleapis.com/v/${ID}`, youtube()],
  ['https://vimeo.com/76979871', vimeo('76979871')],
  ['https://www.vimeo.com/76979871/', vimeo('76979871')],
  ['https://vimeo.com/76979871#t=1m2s', vimeo('76979871', {start: 62})],
  ['https://vimeo.com/76979871/8272103f6e', vimeo('76979871/8272103f6e')],
  ['https://vimeo.com/76979871?h=8272103f6e', vimeo('76979871/8272103f6e')],
  ['https://vimeo.com/channels/staffpicks/76979871', vimeo('76979871')],
  ['https://vimeo.com/groups/shorts/videos/76979871', vimeo('76979871')],
  ['https://vimeo.com/ondemand/film/76979871', vimeo('76979871')],
  ['https://vimeo.com/showcase/123/video/76979871', vimeo('76979871')],
  ['https://vimeo.com/album/123/video/76979871', vimeo('76979871')],
  ['https://player.vimeo.com/video/76979871', vimeo('76979871')],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1', vimeo('76979871/8272103f6e')],
  ['https://services.brid.tv/services/iframe/video/84806/5260', {kind: 'video', provider: 'brid', id: '84806', player: '5260'}],
  ['https://services.brid.tv/services/iframe/video/84806/12/5260/0/1/?amp=1', {kind: 'video', provider: 'brid', id: '84806', player: '5260', partner: '12'}],
  ['https://player.target-video.com/services/iframe/video/1/2', {kind: 'video', provider: 'targetvideo', id: '1', player: '2'}],
  ['https://x.com/ann/status/20', x('ann')],
  ['https://twitter.com/ann/status/20?s=20&t=abc', x('ann')],
  ['https://mobile.twitter.com/ann/statuses/20', x('ann')],
  ['https://www.x.com/ann/status/20/photo/1', x('ann')],
  ['https://twitter.com/i/web/status/20', x()],
  ['https://x.com/i/status/20', x()],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20', x()],
  ['https://bsky.app/profile/ann.bsky.social/post/3kabc', bluesky('ann.bsky.social')],
  ['https://bsky.app/profile/did:plc:abc/post/3kabc', bluesky('did:plc:abc')],
  ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1', bluesky('did:plc:abc')],
];

const unknown: readonly string[] = [
  '',
  'x',
  `//www.youtube.com/embed/${ID}`,
  `https://youtube.com.evil.example/watch?v=${ID}`,
  `https://evil.example/?u=https://www.youtube.com/embed/${ID}`,
  `https://evil.example/www.youtube.com/embed/${ID}`,
  `https://evil.example#https://www.youtube.com/embed/${ID}`,
  `https://notyoutube.com/watch?v=${ID}`,
  `https://www.youtube.com.:443/watch?v=${ID}`,
  `https://www.youtube.com:8443/watch?v=${ID}`,
  `https://www.youtube.com@evil.example/watch?v=${ID}`,
  `https://evil.example@www.youtube.com/watch?v=${ID}`,
  `https://www.youtube.com\\@evil.example/watch?v=${ID}`,
  `https://yоutube.com/watch?v=${ID}`,
  `javascript://www.youtube.com/watch?v=${ID}`,
  `ftp://www.youtube.com/watch?v=${ID}`,
  `data:text/html,https://www.youtube.com/embed/${ID}`,
  `https://www.youtube.com/watch?v=${ID}x`,
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch',
  `https://www.youtube.com/${ID}`,
  `https://www.youtube.com/embed/../redirect?q=${ID}`,
  `https://www.youtube.com/embed/${ID}/../../x`,
  'https://www.youtube.com/embed/videoseries?list=PL1',
  'https://www.youtube.com/embed/live_stream?channel=x',
  'https://www.youtube.com/@channel',
  'https://vimeo.com/',
  'https://vimeo.com/about',
  'https://vimeo.com/1234567890123',
  'https://vimeo.com.evil.example/76979871',
  'https://services.brid.tv/services/iframe/video/84806',
  'https://services.brid.tv/services/iframe/playlist/1/2/3/0/1',
  'https://services.brid.tv/services/iframe/video/abc/5260',
  'https://evil.brid.tv/services/iframe/video/84806/5260',
  'https://x.com/ann',
  'https://x.com/ann/status/abc',
  'https://x.com/ann/status/20/evil',
  'https://platform.twitter.com/widgets.js',
  'https://bsky.app/profile/ann.bsky.social',
  'https://embed.bsky.app/embed/ann.bsky.social/app.bsky.feed.post/3kabc',
];

describe('findProvider', () => {
  for (const [address, match] of known) it(`reads ${address}`, () => expect(findProvider(address)).to.deep.equal(match));
  for (const address of unknown) it(`knows nothing of “${address}”`, () => expect(findProvider(address)).to.equal(undefined));

  it('makes only ids of the form that the model gives', () => {
    for (const [address] of known) {
      const {provider, id} = findProvider(address)!;
      expect(isIdOf(providerOf(provider)!, id), address).to.equal(true);
    }
  });

  it('does not hang on addresses that nearly fit, which the runner would end', () => {
    for (const path of ['1'.repeat(1900), 'groups/'.repeat(250), `${'a.'.repeat(900)}`]) {
      findProvider(`https://vimeo.com/${path}`);
      findProvider(`https://bsky.app/profile/${path}/post/`);
      findProvider(`https://youtu.be/x?t=${path}`);
    }
  });
});
