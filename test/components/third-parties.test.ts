import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {platforms} from '../../src/model/media.js';
import {contactOf, frameAddress, type Framed} from '../../src/providers/frame.js';
import {providers} from '../../src/providers/table.js';
import {count, drawStory, findAll, make, place, settle, storyOf} from '../fixtures/draw.js';
import {useServices} from '../fixtures/services.js';
import {common, others} from '../providers/known-addresses.js';
import {waitUntil} from '../fixtures/wait-until.js';

interface Sample extends Framed {
  readonly type: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

/** A medium of each service as each type that its addresses, or its row, give it; one that has a frame where there is one. */
const media: readonly Sample[] = (() => {
  const samples = new Map<string, Sample>();
  for (const [address, is, page, more] of [...common, ...others]) {
    const [type = '', provider = '', id] = is.split(' ');
    if (!id) continue;
    const row = providers.find(({key, kind}) => key === provider && kind === type);
    for (const as of [type, ...(row?.or ? [row.or] : [])]) {
      const name = `${as} ${provider}`;
      const sample = {...more, type: as, provider, id, url: page || address.trim(), title: `A title: ${name}`};
      if (!samples.has(name) || (!frameAddress(samples.get(name)!) && frameAddress(sample))) samples.set(name, sample);
    }
  }
  return [...samples.values()];
})();

const pictureHosts = [...new Set(providers.flatMap(({pictures}) => pictures)), 'secure.gravatar.com'];

let round = 0;

/** A picture on each host where services have theirs; new ones each time, since a browser remembers what it has seen. */
function newPictures(): readonly {readonly src: string}[] {
  round += 1;
  return pictureHosts.map((host) => ({src: `https://${host}/${round}.jpg`, width: 40, height: 40, alt: 'A picture'}));
}

/** Everything that a service could be met by, in one story. */
function everything(): object {
  const pictures = newPictures();
  const [poster] = pictures;
  const quote = {type: 'quote', content: ['Words'], by: {name: 'Ann', image: poster}, media: [poster]};
  const file = 'https://files.example/1';
  const sources = [{src: `${file}.mp4`, type: 'video/mp4'}, {src: `${file}.m3u8`, type: 'application/vnd.apple.mpegurl'}];
  return storyOf({
    image: poster,
    authors: [{name: 'Ben', bio: ['Words'], image: poster}],
    body: [
      ...media.map((medium) => ({...medium, ...(medium.type === 'embed' ? {text: ['Words']} : {poster})})),
      ...platforms.map((platform) => ({...quote, platform, platformLabel: 'There', url: `https://${platform}.example/1`})),
      {type: 'image', ...poster, sources: [{...poster, width: 80}]},
      {type: 'link', url: 'https://page.example/', title: 'A link', image: poster},
      {type: 'gallery', images: pictures},
      ...['video', 'audio', 'embed'].map((type) => ({type, provider: 'other', url: 'https://elsewhere.example/1', title: 'A medium elsewhere'})),
      {type: 'video', provider: 'file', sources, tracks: [{kind: 'captions', src: `${file}.vtt`, lang: 'en'}]},
      {type: 'audio', provider: 'file', sources: [{src: `${file}.mp3`, type: 'audio/mpeg'}]},
    ],
  });
}

/** Makes it so small that all of it is in view, and so everything that waits to come near has come. */
function shrink<T extends HTMLElement>(root: T): T {
  Object.assign(root.style, {transform: 'scale(0.01)', transformOrigin: '0 0'});
  return root;
}

/** What a page keeps on the reader's machine. */
async function kept(): Promise<object> {
  return {
    cookie: document.cookie,
    local: {...localStorage},
    session: {...sessionStorage},
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

/** Links that have the browser prepare a visit. */
const hints = () => count(document.documentElement, 'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload]');

describe('third parties', () => {
  const services = useServices();
  let before: object;

  beforeEach(async () => void (before = {hints: hints(), ...(await kept())}));

  /** Nobody was contacted, nothing prepared and nothing kept, also when all has come near, the reader has pointed at it and moved through it. */
  async function expectSilence(root: HTMLElement): Promise<void> {
    shrink(root);
    for (const button of findAll(root, 'button, summary, a')) {
      for (const type of ['pointerenter', 'pointerover', 'mouseenter', 'mouseover']) {
        button.dispatchEvent(new PointerEvent(type, {bubbles: type.endsWith('over'), composed: true}));
      }
      button.focus({preventScroll: true});
    }
    expect(await services.contacts()).to.deep.equal([]);
    expect({hints: hints(), ...(await kept())}).to.deep.equal(before);
  }

  const draw = async (attributes: Readonly<Record<string, string>> = {}): Promise<ArticleStory> => settle(await drawStory(everything(), attributes));

  it('are all met in these tests: each row has a medium that has its frame', () => {
    const framed = media.flatMap((medium) => (frameAddress(medium) ? [`${medium.type} ${medium.provider}`] : []));
    const rows = providers.flatMap(({key, kind, or}) => [kind, ...(or ? [or] : [])].map((type) => `${type} ${key}`));
    expect(framed).to.have.members(rows);
  });

  it('are drawn in full, each by its title', async () => {
    const words = findAll(await draw(), '*').map(({textContent, ariaLabel}) => `${ariaLabel} ${textContent}`).join(' ');
    expect(media.filter(({title}) => !words.includes(title)).map(({title}) => title)).to.deep.equal([]);
  });

  for (const [who, attributes] of [['no attribute', {}], ['consent="denied"', {consent: 'denied'}], ['consent for others', {consent: 'elsewhere, another'}]] as const) {
    it(`are not contacted before a choice, with ${who}; nothing is kept`, async () => expectSilence(await draw(attributes)));
  }

  it('are not contacted where the reader’s browser sends Global Privacy Control, whatever the page grants', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    try {
      await expectSilence(await draw({consent: 'granted'}));
    } finally {
      Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    }
  });

  it('are not contacted by elements that stand alone', async () => {
    const around = make('div');
    const pictures = newPictures();
    const [poster] = pictures;
    const add = (tag: string, attributes: Readonly<Record<string, string | undefined>>) => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
      made.append(make('a', 'The fallback'));
      around.append(made);
    };
    for (const {provider, id, player, partner, url} of media) {
      add('video-embed', {provider, 'video-id': id, player, partner, poster: poster!.src});
      add('video-embed', {src: url});
      add('social-quote', {platform: provider, href: url, author: 'Ann', avatar: poster!.src});
    }
    for (const {src} of pictures) {
      add('author-bio', {name: 'Ann', image: src});
      add('story-figure', {src, alt: 'A picture'});
    }
    const story = await place('article-story', {}, around);
    await import('../../src/components/attributes.js');
    await expectSilence(await settle(story));
  });

  it('would be seen here: what is granted is contacted', async () => {
    const [video] = media;
    shrink(await drawStory(storyOf({body: [video, {type: 'gallery', images: newPictures()}]}), {consent: 'granted'}));
    const hosts = [contactOf(video!), ...pictureHosts];
    const areContacted = async () => {
      const contacts = await services.contacts();
      return hosts.every((host) => host && contacts.includes(host));
    };
    await waitUntil(areContacted, 'a host of the story was not contacted');
    expect((await services.visits()).filter(({cookie}) => cookie)).to.deep.equal([]);
  });
});
