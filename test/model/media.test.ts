import {expect} from '@open-wc/testing';
import {audioIds, audioProviders, embedIds, embedProviders, platforms, videoIds, videoProviders} from '../../src/model/media.js';

const ids: Readonly<Record<string, RegExp>> = {...embedIds, ...audioIds, ...videoIds};

const right: Readonly<Record<string, readonly string[]>> = {
  youtube: ['dQw4w9WgXcQ', '-_aB3456789'],
  vimeo: ['76979871', '76979871/8272103f6e'],
  dailymotion: ['x8abcde'],
  brid: ['84806'],
  targetvideo: ['1234567'],
  facebook: ['10153231379946729'],
  jwplayer: ['nPripu9l'],
  brightcove: ['6144560134001', 'ref:news'],
  kaltura: ['1_abcdefgh'],
  twitch: ['v123456', 'channel_name'],
  tiktok: ['6718335390845095173'],
  x: ['1'],
  instagram: ['p/CxYz-_12', 'reel/CxYz'],
  rumble: ['v1abcd'],
  soundcloud: ['293', 'artist/track', 'artist/sets/album'],
  spotify: ['track/4uLU6hMCjMI75M1A2tKUQC'],
  apple: ['us/123/456'],
  bluesky: ['did:plc:abc/3kabc', 'news.example/3kabc'],
  mastodon: ['social.example/@news/109'],
  reddit: ['news/abc123'],
  googlemaps: ['!1m18!1m12'],
  openstreetmap: ['-0.1,51.5,0.1,51.6'],
};

/** What breaks out of a path, a query or an attribute. */
const attacks = [
  '', ' ', '5 ', ' 5', '5\n', '\n5', '../x', '..', '/..', '5/../x', '5/../../x', '//evil.example', '\\evil.example', '5?x=y', '5#x', '5&autoplay=1', '5%2f..', '5"', "5'", '5<', '5>', '5;x', '5@evil.example',
  'https://evil.example/', 'java' + 'script:alert(1)', '５', '٥', '5\u0000', '5\u202e', 'a/b/c/d/e', 'x'.repeat(2000), '<script>', '${x}', '{{x}}', '5\\', '5 onload=x',
];

describe('the ids of providers', () => {
  for (const [provider, samples] of Object.entries(right)) {
    it(`of ${provider} are known: ${samples.join(' ')}`, () => {
      for (const id of samples) expect(ids[provider]!.test(id), id).to.equal(true);
    });
  }

  for (const [provider, pattern] of Object.entries(ids)) {
    it(`of ${provider} hold nothing that could break an address`, () => {
      expect(pattern.flags).to.match(/^i?$/);
      // The code of a map stands in a query, encoded.
      const harmless = /^(?:googlemaps|openstreetmap)$/.test(provider) ? ['..', '5%2f..'] : [];
      expect(attacks.filter((id) => pattern.test(id) && !harmless.includes(id))).to.deep.equal([]);
    });
  }
});

describe('the keys of providers', () => {
  for (const [what, keys, more] of [['video', videoProviders, ['file', 'other']], ['audio', audioProviders, ['file', 'other']], ['embed', embedProviders, ['other']], ['platforms', platforms, ['other']]] as const) {
    it(`of ${what} are each there once, and ${more.join(' and ')} besides`, () => {
      expect(new Set<string>(keys).size).to.equal(keys.length);
      expect([...keys].slice(-more.length)).to.deep.equal([...more]);
      for (const key of keys) expect(key).to.match(/^[a-z]+$/);
    });
  }

  it('of posts are those of the model', () => {
    expect(platforms.join(' ')).to.equal('x facebook instagram threads bluesky mastodon tiktok youtube telegram whatsapp reddit linkedin vk weibo truthsocial other');
  });
});
