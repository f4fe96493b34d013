import {expect} from '@open-wc/testing';
import {findProvider, loadProviders} from '../../src/providers/find.js';
import {isIdOf} from '../../src/providers/frame.js';
import {common, others, unknown, type Line} from './known-addresses.js';

const matchOf = ([, is, url, more]: Line) => {
  const [kind, provider, id] = is.split(' ');
  return {kind, provider, ...(id && {id}), ...(url && {url}), ...more};
};

// The order counts: the table grows once and for all.
describe('findProvider', () => {
  it('knows the common services at once', () => {
    for (const line of common) expect(findProvider(line[0]), line[0]).to.deep.equal(matchOf(line));
  });

  it('knows no other service before they are loaded', () => {
    for (const [address] of others) expect(findProvider(address), address).to.equal(undefined);
  });

  for (const text of ['', 'No address.', `<iframe src="${common[0]![0]}">`, '//youtu.be/x', 'https://VIMEO.com/1', '[youtube dQw4w9WgXcQ]', 'a // comment']) {
    it(`loads none for “${text}”`, async () => {
      await loadProviders(text);
      expect(findProvider(others[0]![0])).to.equal(undefined);
    });
  }

  describe('with all services', () => {
    before(() => loadProviders('<iframe src="//WWW.dailymotion.com/embed/video/x5e9eog">'));

    for (const line of [...common, ...others]) {
      it(`reads ${line[0]}`, () => expect(findProvider(line[0])).to.deep.equal(matchOf(line)));
    }
    for (const address of unknown) it(`knows nothing of “${address}”`, () => expect(findProvider(address)).to.equal(undefined));

    it('makes only ids of the form that the model gives', () => {
      for (const [address] of [...common, ...others]) {
        const {provider, kind, id, url} = findProvider(address)!;
        if (id) expect(isIdOf(provider, kind, id), address).to.equal(true);
        else expect(url, address).to.be.a('string');
      }
    });

    it('makes pages that are addresses as they are', () => {
      for (const [address] of [...common, ...others]) {
        const {url} = findProvider(address)!;
        if (url) expect(new URL(url).href, address).to.equal(url);
      }
    });

    it('knows the page that it gives as the same thing', () => {
      for (const [address] of [...common, ...others]) {
        const {start: _start, player: _player, partner: _partner, ...match} = findProvider(address)!;
        // A channel is no video, and of an open network only an address that asks for the frame is told.
        if (match.url && !/^(?:twitch|mastodon)$/.test(match.provider)) expect(findProvider(match.url)?.id, address).to.equal(match.id);
      }
    });

    const asked: readonly (readonly [string, 'video' | 'audio' | 'embed', string])[] = [
      ['https://www.tiktok.com/@ann/video/6718335390845095173', 'embed', 'embed tiktok'],
      ['https://www.tiktok.com/@ann/video/6718335390845095173', 'video', 'video tiktok'],
      ['https://www.tiktok.com/@ann/video/6718335390845095173', 'audio', 'video tiktok'],
      ['https://www.instagram.com/reel/CrVt-Wvs74O/', 'video', 'video instagram'],
      ['https://x.com/ann/status/20/video/1', 'video', 'video x'],
      ['https://www.facebook.com/watch/?v=224353158889229', 'embed', 'video facebook'],
      ['https://vimeo.com/1', 'embed', 'video vimeo'],
    ];
    for (const [address, kind, is] of asked) {
      it(`reads ${address} as ${is} where ${kind} is asked for`, () => {
        const match = findProvider(address, kind)!;
        expect(`${match.kind} ${match.provider}`).to.equal(is);
      });
    }

    it('does not hang on addresses that nearly fit, which the runner would end', () => {
      const hosts = [...common, ...others].map(([address]) => new URL(address).origin);
      for (const path of ['1'.repeat(1900), 'groups/'.repeat(250), 'a.'.repeat(900), 'a-'.repeat(900), '%41'.repeat(600), `ann/posts/${'a-'.repeat(800)}`, `gifs/${'a-'.repeat(900)}!`, '@a/'.repeat(600)]) {
        for (const host of new Set(hosts)) {
          findProvider(`${host}/${path}`);
          findProvider(`${host}/${path}/post/`);
          findProvider(`${host}/x?t=${path}&v=${path}&url=https://w.soundcloud.com/player/?url=${path}`);
        }
      }
    });
  });
});
