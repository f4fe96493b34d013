import {expect} from '@open-wc/testing';
import {frameAddress, type Framed} from '../../src/providers/frame.js';

const ID = 'dQw4w9WgXcQ';

const made: readonly (readonly [Framed, boolean, string])[] = [
  [{provider: 'youtube', id: ID}, true, `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0`],
  [{provider: 'youtube', id: ID}, false, `https://www.youtube-nocookie.com/embed/${ID}?playsinline=1&rel=0`],
  [{provider: 'youtube', id: ID, start: 90.7}, true, `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0&start=90`],
  [{provider: 'vimeo', id: '76979871'}, false, 'https://player.vimeo.com/video/76979871?dnt=1'],
  [{provider: 'vimeo', id: '76979871', start: 30}, true, 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=30s'],
  [{provider: 'vimeo', id: '76979871/8272103f6e'}, true, 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e&autoplay=1'],
  [{provider: 'brid', id: '84806', player: '5260'}, true, 'https://services.brid.tv/services/iframe/video/84806/5260'],
  [{provider: 'brid', id: '84806', player: '5260', partner: '12'}, true, 'https://services.brid.tv/services/iframe/video/84806/12/5260/0/1/?amp=1'],
  [{provider: 'targetvideo', id: '1', player: '2'}, true, 'https://player.target-video.com/services/iframe/video/1/2'],
  [{provider: 'x', id: '20'}, false, 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  [{provider: 'bluesky', id: 'did:plc:abc/3kabc'}, false, 'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc'],
];

const refused: readonly Framed[] = [
  {provider: 'youtube'},
  {provider: 'youtube', id: ''},
  {provider: 'youtube', id: '../../evil'},
  {provider: 'youtube', id: `${ID}?x`},
  {provider: 'youtube', id: `${ID}\n`},
  {provider: 'vimeo', id: '1/../2'},
  {provider: 'vimeo', id: '76979871/nothex'},
  {provider: 'brid', id: '84806'},
  {provider: 'brid', id: '84806', partner: '12'},
  {provider: 'brid', id: '84806', player: '..'},
  {provider: 'brid', id: '84806', player: '5260', partner: '..'},
  {provider: 'brid', id: '84806@evil.example', player: '5260'},
  {provider: 'bluesky', id: 'ann.bsky.social/3kabc'},
  {provider: 'jwplayer', id: 'abcdefgh'},
  {provider: 'file', id: 'x'},
  {provider: 'other'},
  {provider: '__proto__', id: 'x'},
  {provider: 'constructor', id: ID},
];

describe('frameAddress', () => {
  for (const [media, autoplay, address] of made) {
    it(`makes ${address}`, () => expect(frameAddress(media, {autoplay})).to.equal(address));
  }
  for (const media of refused) it(`makes none of ${JSON.stringify(media)}`, () => expect(frameAddress(media)).to.equal(undefined));

  it('encodes what a story may put into a part', () => {
    expect(frameAddress({provider: 'brid', id: '1', player: 'a?b#c/d&e'})).to.equal('https://services.brid.tv/services/iframe/video/1/a%3Fb%23c%2Fd%26e');
  });
});
