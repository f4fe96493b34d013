import {expect} from '@open-wc/testing';
import {audioIds, embedIds, videoIds} from '../../src/model/media.js';
import {addressRows} from '../../src/providers/addresses.js';
import {findProvider, loadProviders} from '../../src/providers/find.js';
import {frameAddress} from '../../src/providers/frame.js';
import {moreRows} from '../../src/providers/more-addresses.js';
import {isThirdPartyPicture} from '../../src/providers/pictures.js';
import {hasFrame} from '../../src/providers/playable.js';
import {providerOf} from '../../src/providers/providers.js';
import {providers} from '../../src/providers/table.js';
import {serviceName} from '../../src/words/names.js';
import {common, others} from './known-addresses.js';

const rows = [...addressRows, ...moreRows];

describe('the provider table', () => {
  before(() => loadProviders('https://dai.ly/'));

  it('knows addresses of each service that the model names, of each kind', () => {
    const known = rows.flatMap(({key, kind, or}) => [`${kind} ${key}`, `${or} ${key}`]);
    // A video of YouTube is no post, though a quote may come from there.
    const named = Object.entries({video: videoIds, audio: audioIds, embed: embedIds}).flatMap(([kind, ids]) => Object.keys(ids).map((key) => `${kind} ${key}`));
    expect(named.filter((each) => !known.includes(each))).to.deep.equal(['embed youtube']);
  });

  it('names a host in one service only', () => {
    const owners = new Map<string, string>();
    for (const {key, hosts} of rows) {
      expect(new Set(hosts).size, key).to.equal(hosts.length);
      for (const host of hosts) {
        expect(owners.get(host) ?? key, host).to.equal(key);
        owners.set(host, key);
      }
    }
  });

  it('has no host that is hidden by one with a star', () => {
    const stars = rows.flatMap(({hosts}) => hosts.filter((host) => host.startsWith('*.')));
    for (const {hosts} of rows) for (const host of hosts) if (!host.startsWith('*')) expect(stars).to.not.include(host.replace(/^[^.]+/, '*'));
  });

  it('draws each service once for each kind', () => {
    const drawn = providers.flatMap(({key, kind, or}) => [`${kind} ${key}`, ...(or ? [`${or} ${key}`] : [])]);
    expect(new Set(drawn).size).to.equal(drawn.length);
  });

  it('has a frame for what is said to have one in the first load, and for nothing else', () => {
    for (const [address] of [...common, ...others]) {
      const {provider, kind, id, player, partner} = findProvider(address)!;
      for (const media of [{type: kind, provider, id, player, partner}, {type: kind, provider, id}, {type: kind, provider, id, player: '5260'}, {type: kind, provider}]) {
        expect(hasFrame(media), JSON.stringify(media)).to.equal(frameAddress(media) !== undefined);
      }
    }
  });

  it('gives the row of a key for a kind, and the first where none is said', () => {
    expect(providerOf('facebook', 'embed')?.kind).to.equal('embed');
    expect(providerOf('facebook', 'video')?.kind).to.equal('video');
    expect(providerOf('facebook')?.kind).to.equal('video');
    expect(providerOf('tiktok', 'embed')?.or).to.equal('embed');
    expect(providerOf('file')).to.equal(undefined);
    expect(providerOf({})).to.equal(undefined);
  });

  for (const row of providers) {
    describe(`${row.name}, ${row.kind}`, () => {
      it('is named as everywhere', () => expect(row.name).to.equal(serviceName(row.key)));

      it('has pictures that count as third party', () => {
        for (const host of row.pictures) expect(isThirdPartyPicture(`https://${host}/x.jpg`), host).to.equal(true);
      });
    });
  }
});
