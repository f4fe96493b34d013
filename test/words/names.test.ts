import {expect} from '@open-wc/testing';
import {audioProviders, embedProviders, platforms, videoProviders} from '../../src/model/media.js';
import {serviceName} from '../../src/words/names.js';

describe('the name of a service', () => {
  for (const [key, name] of [['x', 'X'], ['youtube', 'YouTube'], ['brid', 'Brid.TV'], ['vimeo', 'Vimeo'], ['tiktok', 'TikTok'], ['apple', 'Apple Podcasts'], ['openstreetmap', 'OpenStreetMap'], ['file', undefined], ['other', undefined]] as const) {
    it(`${key} is ${name ?? 'none'}`, () => expect(serviceName(key)).to.equal(name));
  }

  it('is a name for every provider of the model', () => {
    for (const key of new Set<string>([...platforms, ...videoProviders, ...audioProviders, ...embedProviders])) {
      if (key !== 'file' && key !== 'other') expect(serviceName(key), key).to.match(/^[A-Z][\w .]+$|^X$/);
    }
  });
});
