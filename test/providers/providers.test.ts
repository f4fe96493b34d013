import {expect} from '@open-wc/testing';
import {audioProviders, embedProviders, videoProviders} from '../../src/model/media.js';
import {isThirdPartyPicture} from '../../src/providers/pictures.js';
import {playable} from '../../src/providers/playable.js';
import {providers} from '../../src/providers/providers.js';

const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
/** What a player may ask for: nothing that identifies the reader or opens the page. */
const FEATURES = ['accelerometer', 'autoplay', 'encrypted-media', 'fullscreen', 'gyroscope', 'picture-in-picture', 'web-share', 'clipboard-write'];
const keys: Readonly<Record<string, readonly string[]>> = {video: videoProviders, audio: audioProviders, embed: embedProviders};

describe('the provider table', () => {
  it('names each provider once, and each host once', () => {
    const hosts = providers.flatMap((row) => row.hosts);
    expect(new Set(hosts).size).to.equal(hosts.length);
    expect(new Set(providers.map(({key}) => key)).size).to.equal(providers.length);
  });

  it('has a player for each service that is said to be playable, and no other', () => {
    expect(providers.filter(({kind}) => kind === 'video').map(({key}) => key)).to.have.members([...playable]);
  });

  for (const row of providers) {
    describe(row.name, () => {
      it('is a key of the model', () => expect(keys[row.kind]).to.include(row.key));

      it('has plain hosts', () => {
        for (const host of [...row.hosts, ...row.pictures, row.contact]) expect(host).to.match(HOST);
      });

      it('has anchored patterns, without a part that can stand for anything', () => {
        const patterns = row.addresses.flatMap((form) => [form.path, ...Object.values({...form.query, ...form.also})]);
        for (const {source} of patterns) {
          expect(source).to.match(/^\^.*\$$/);
          expect(source).to.not.match(/\.[*+]|\\S|\[\^/);
        }
        for (const {host} of row.addresses) if (host) expect(row.hosts).to.include(host);
      });

      it('has frames by https on the host that readers are told', () => {
        for (const frame of row.frame) expect(frame.startsWith(`https://${row.contact}/`)).to.equal(true);
      });

      it('has pages by https on a host of its own', () => {
        for (const page of row.page ?? []) expect(row.hosts).to.include(new URL(page).host);
      });

      it('asks for few permissions', () => {
        for (const feature of row.allow) expect(FEATURES).to.include(feature);
      });

      it('has pictures that count as third party', () => {
        for (const host of row.pictures) expect(isThirdPartyPicture(`https://${host}/x.jpg`), host).to.equal(true);
      });
    });
  }
});
